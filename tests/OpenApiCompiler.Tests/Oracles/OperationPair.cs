using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Two documents that differ in one thing of an operation.</summary>
/// <param name="Id">Also the path, so that findings of the compiler can be assigned to the pair.</param>
/// <param name="Change">The path item of before and of after.</param>
internal sealed record OperationPair(string Id, OperationChange Change) : IExchangePair
{
    private readonly Lazy<DocumentDiff> _diff = new(() => DocumentDiff.Compare(Document(Id, Change, isOld: true), Document(Id, Change, isOld: false), null));

    public DocumentDiff Diff => _diff.Value;

    public IReadOnlyDictionary<string, Exchange> Old => Exchanges(isOld: true);

    public IReadOnlyDictionary<string, Exchange> New => Exchanges(isOld: false);

    public bool Reads(JObject oldSchema, JToken answer) => new SchemaValidator(oldSchema, isAnswer: true).Accepts(answer);

    public void AddTo(JObject document, bool isOld) => ((JObject)document["paths"]!)[Path(Id, Change, isOld)] = (isOld ? Change.Old : Change.New).DeepClone();

    public override string ToString() => Change.Name;

    private Dictionary<string, Exchange> Exchanges(bool isOld)
    {
        var root = Document(Id, Change, isOld).Root;
        var path = Path(Id, Change, isOld);
        return ((JObject)root["paths"]![path]!).Properties().Where(p => OpenApiDocument.Verbs.Contains(p.Name)).ToDictionary(p => p.Name, p => Exchange.Of(root, path, p.Name));
    }

    private static string Path(string id, OperationChange change, bool isOld) => $"/pairs/{id.ToLowerInvariant()}{(isOld ? change.OldPath : change.NewPath)}";

    private static OpenApiDocument Document(string id, OperationChange change, bool isOld)
        => Some.Api($$"""{ "{{Path(id, change, isOld)}}": {{(isOld ? change.Old : change.New)}} }""");
}
