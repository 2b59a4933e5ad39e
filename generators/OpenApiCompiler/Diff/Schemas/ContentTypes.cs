using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>What a text holds: its media type, its encoding, and the schema of its content. The C# type stays a string.</summary>
internal static class ContentTypes
{
    public static IReadOnlyList<string> Keywords { get; } = ["contentMediaType", "contentEncoding", "contentSchema"];

    public static void Compare(SchemaPair pair)
    {
        foreach (var keyword in Keywords.Where(k => !JToken.DeepEquals(pair.Old[k], pair.New[k])))
        {
            pair.Add(Kinds.ContentTypeChanged, Judge(pair.New[keyword] is null, pair), Say(keyword, pair.Old[keyword]), Say(keyword, pair.New[keyword]));
        }
    }

    private static Impact Judge(bool isRemoved, SchemaPair pair)
        => pair.IsSent && !isRemoved
            ? Impact.Wire("The service expects other content in the text.")
            : Impact.Harmless("It stays a text in C#, and its content is not read.");

    private static string? Say(string keyword, JToken? value) => value is null ? null : $"{keyword} {value.ToString(Formatting.None)}";
}
