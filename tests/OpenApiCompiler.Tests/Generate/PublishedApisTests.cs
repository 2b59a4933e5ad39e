using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Tests.Hostile;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

public class PublishedApisTests
{
    // Between them they have unions, files, forms, texts, enums of hundreds of words, and paths with numbers for words.
    private static readonly string[] Telling = ["hubdb", "imports", "actionsV4", "marketing-events.v3"];

    public static TheoryData<string> Documents
        => Repository.ReasonToSkip is not null
            ? [""]
            : [.. Directory.EnumerateFiles(Checkout.Published, "*.json", SearchOption.AllDirectories)
                .Where(f => Campaign.IsFull || Telling.Any(t => f.EndsWith(t + ".json", StringComparison.Ordinal)))
                .Select(f => Path.GetRelativePath(Checkout.Published, f)).Order(StringComparer.Ordinal)];

    [PublishedTheory]
    [MemberData(nameof(Documents))]
    public void It_becomes_code_that_compiles_without_warnings(string file)
    {
        var files = Code.Of(ApiReader.Read(OpenApiDocument.Read(Path.Combine(Checkout.Published, file))));

        Assert.Empty(CSharp.Problems(files));
        Assert.Empty(CSharp.Problems(files, forNetStandard: true));
        Assert.Empty(CodeForm.Intrusions(files));
    }
}
