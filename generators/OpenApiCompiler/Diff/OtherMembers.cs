using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>Members that no other comparison reads: words of OpenAPI from which nothing is generated, and unknown ones.</summary>
internal static class OtherMembers
{
    private static readonly HashSet<string> WithoutCode = ["links", "allowReserved", "allowEmptyValue", "xml", "style", "explode", "content", "deprecated", "$comment", "$schema", "jsonSchemaDialect"];

    /// <param name="old">The object of before.</param>
    /// <param name="new">The object of after.</param>
    /// <param name="compared">The members that are compared elsewhere.</param>
    /// <param name="log">Takes the changes.</param>
    public static void Compare(JObject old, JObject @new, IEnumerable<string> compared, ChangeLog log)
    {
        var names = old.Properties().Concat(@new.Properties()).Select(p => p.Name).Distinct(StringComparer.Ordinal);
        foreach (var name in names.Except(compared).Where(n => !JToken.DeepEquals(Meaning(old[n]), Meaning(@new[n]))))
        {
            log.Add(KindOf(name), Judge(name), @new[name] ?? @new, old[name] is null ? null : name, @new[name] is null ? null : name);
        }
    }

    public static string KindOf(string name) => WithoutCode.Contains(name) ? Kinds.OtherChanged : Kinds.UnknownChanged;

    public static Impact Judge(string name) => WithoutCode.Contains(name) ? Impact.NotGenerated : Impact.Unknown;

    // 'false' and an empty list say as much as nothing does.
    private static JToken? Meaning(JToken? value) => value is JValue { Value: false or null } or JContainer { Count: 0 } ? null : value;
}
