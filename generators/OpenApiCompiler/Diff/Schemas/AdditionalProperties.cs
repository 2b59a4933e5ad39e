using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>What an object may hold beyond its declared members: anything, values of one type, or nothing.</summary>
internal static class AdditionalProperties
{
    private const string Any = "any";
    private const string Typed = "values of one type";
    private const string None = "none";

    public static void Compare(SchemaPair pair, SchemaComparison schemas)
    {
        var before = TypeOf(pair.Old);
        var after = TypeOf(pair.New);
        if (before is not null && after is not null)
        {
            schemas.Compare(before, after, pair.Direction, pair.Place);
            return;
        }

        var was = Say(pair.Old, before);
        var became = Say(pair.New, after);
        if (was != became)
        {
            pair.Add(Kinds.AdditionalPropertiesChanged, Judge(was, became, pair.Direction), was, became);
        }
    }

    private static Impact Judge(string was, string became, Direction direction)
        => (was, became) switch
        {
            (_, None) when direction.IsSent() => Impact.Wire("The service refuses members that it does not know."),
            (Any, None) or (None, Any) => Impact.Harmless("Members that the document does not name are kept when read, and need not be sent."),
            (Any, _) => Impact.NarrowerType(direction),
            (_, Any) => Impact.WiderType(direction),
            (None, _) => Impact.Additive("Members that the document does not name are allowed."),
            _ => Impact.Source("Members that the document does not name are answered no longer."),
        };

    private static string Say(SchemaView view, JToken? type)
        => type is not null ? Typed : view["additionalProperties"] is JValue { Value: false } ? None : Any;

    // An empty schema says as much as 'true' does.
    private static JObject? TypeOf(SchemaView view) => view["additionalProperties"] is JObject { Count: > 0 } type ? type : null;
}
