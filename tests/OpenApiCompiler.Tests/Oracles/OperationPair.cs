using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Two documents that differ in one thing of an operation.</summary>
/// <param name="Id">Also the path, so that findings of the compiler can be assigned to the pair.</param>
/// <param name="Change">The path item of before and of after.</param>
internal sealed record OperationPair(string Id, OperationChange Change) : IOraclePair
{
    private readonly Lazy<DocumentDiff> _diff = new(() => DocumentDiff.Compare(Document(Id, Change.Old), Document(Id, Change.New), null));

    public DocumentDiff Diff => _diff.Value;

    public void AddTo(JObject document, bool isOld) => ((JObject)document["paths"]!)[$"/pairs/{Id.ToLowerInvariant()}"] = (isOld ? Change.Old : Change.New).DeepClone();

    public override string ToString() => Change.Name;

    private static OpenApiDocument Document(string id, JObject item) => Some.Api($$"""{ "/pairs/{{id.ToLowerInvariant()}}": {{item}} }""");
}
