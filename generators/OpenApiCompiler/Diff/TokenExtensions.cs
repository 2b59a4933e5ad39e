using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>Reads a document that may hold anything anywhere: what has the wrong type counts as not there.</summary>
internal static class TokenExtensions
{
    public static JToken? Member(this JToken? token, string name) => (token as JObject)?[name];

    public static JObject? Map(this JToken? token, string name) => token.Member(name) as JObject;

    public static string? Word(this JToken? token) => token is JValue { Value: string word } ? word : null;

    public static bool IsTrue(this JToken? token) => token is JValue { Value: true };
}
