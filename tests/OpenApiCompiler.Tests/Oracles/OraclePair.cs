using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Two documents that differ in one thing: a schema in one place, whose data travels one way.</summary>
/// <param name="Id">Also the name of the shared schema, so that findings of the compiler can be assigned to the pair.</param>
/// <param name="Change">The schema of before and of after.</param>
/// <param name="Place">Where the schema stands.</param>
/// <param name="Direction">Which way its data travels.</param>
internal sealed record OraclePair(string Id, SchemaChange Change, PairPlace Place, Direction Direction) : IOraclePair
{
    private readonly Lazy<DocumentDiff> _diff = new(() => DocumentDiff.Compare(Document(Id, Change, Place, Direction, isOld: true), Document(Id, Change, Place, Direction, isOld: false), null));

    public JObject OldSchema => Place.Around(Change.Old, Direction);

    public JObject NewSchema => Place.Around(Change.New, Direction);

    public DocumentDiff Diff => _diff.Value;

    public override string ToString() => $"{Change.Name}, {Place.Name}, {Direction}";

    /// <summary>Adds the pair's part to a document that many pairs share.</summary>
    public void AddTo(JObject document, bool isOld)
    {
        ((JObject)document["paths"]!)[$"/pairs/{Id.ToLowerInvariant()}"] = Operation(isOld);
        if (Direction != Direction.Parameter)
        {
            ((JObject)document["components"]!["schemas"]!)[Id] = isOld ? OldSchema : NewSchema;
        }
    }

    private static OpenApiDocument Document(string id, SchemaChange change, PairPlace place, Direction direction, bool isOld)
    {
        var document = Empty();
        new OraclePair(id, change, place, direction).AddTo(document, isOld);
        return Some.Document(document.ToString());
    }

    public static JObject Empty() => JObject.Parse("""{ "openapi": "3.0.1", "paths": {}, "components": { "schemas": {} } }""");

    private JObject Operation(bool isOld)
        => Direction switch
        {
            Direction.Body => JObject.Parse($$"""{ "post": { "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{Id}}" } } } }, "responses": { "204": {} } } }"""),
            Direction.Answer => JObject.Parse($$"""{ "get": { "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{Id}}" } } } } } } }"""),
            _ => JObject.Parse($$"""{ "get": { "parameters": [ { "name": "value", "in": "query", "schema": {{(isOld ? Change.Old : Change.New)}} } ], "responses": { "204": {} } } }"""),
        };
}
