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
            pair.Add(Kinds.ContentTypeChanged, Unchecked, Say(keyword, pair.Old[keyword]), Say(keyword, pair.New[keyword]));
        }
    }

    private static Impact Unchecked { get; } = Impact.Harmless("It stays a text in C#, and it is a remark that validators do not check.");

    private static string? Say(string keyword, JToken? value) => value is null ? null : $"{keyword} {value.ToString(Formatting.None)}";
}
