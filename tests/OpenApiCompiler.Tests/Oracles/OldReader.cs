using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>The client of before reads an answer of after, and writes what it has read.</summary>
internal sealed class OldReader(byte[] client)
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None };
    private readonly Assembly _client = new AssemblyLoadContext("Old client").LoadFromStream(new MemoryStream(client));

    /// <summary>Whether every value has arrived.</summary>
    public bool Reads(string type, JToken answer)
    {
        try
        {
            var read = JsonConvert.DeserializeObject(answer.ToString(), _client.GetType($"Some.Api.{type}", throwOnError: true)!, Settings);
            return IsSame(answer, JsonConvert.DeserializeObject<JToken>(JsonConvert.SerializeObject(read, Settings), Settings)!);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A member that is null and one that is missing are the same in C#.
    private static bool IsSame(JToken? one, JToken? other)
        => (one, other) switch
        {
            (null or { Type: JTokenType.Null }, null or { Type: JTokenType.Null }) => true,
            (JObject before, JObject after) => before.Properties().Concat(after.Properties()).Select(p => p.Name).All(name => IsSame(before[name], after[name])),
            (JArray before, JArray after) => before.Count == after.Count && before.Zip(after).All(pair => IsSame(pair.First, pair.Second)),
            (JValue before, JValue after) => before.Type == JTokenType.String && after.Type == JTokenType.String ? IsSameText((string)before!, (string)after!)
                : JToken.DeepEquals(before, after) || IsSameNumber(before, after),
            _ => false,
        };

    private static bool IsSameNumber(JValue one, JValue other)
        => one.Type is JTokenType.Integer or JTokenType.Float && other.Type is JTokenType.Integer or JTokenType.Float
            && Convert.ToDouble(one.Value, CultureInfo.InvariantCulture).Equals(Convert.ToDouble(other.Value, CultureInfo.InvariantCulture));

    private static bool IsSameText(string one, string other)
        => one == other || (DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, out var before) && DateTimeOffset.TryParse(other, CultureInfo.InvariantCulture, out var after) && before == after);
}
