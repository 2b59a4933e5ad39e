using System.Diagnostics;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Tests.Support;
using Xunit.Abstractions;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

public class PublishedApisTests(ITestOutputHelper log)
{
    public static TheoryData<string> All => [.. Directory.EnumerateFiles(Checkout.Published, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Checkout.Published, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void It_compiles(string file)
    {
        var w = Stopwatch.StartNew();
        var api = ApiReader.Read(OpenApiDocument.Read(Path.Combine(Checkout.Published, file)));
        var t1 = w.ElapsedMilliseconds;
        var files = Code.Of(api);
        var t2 = w.ElapsedMilliseconds;
        var p1 = CSharp.Problems(files);
        var t3 = w.ElapsedMilliseconds;
        var p2 = CSharp.Problems(files, forNetStandard: true);
        log.WriteLine($"{t1} {t2 - t1} {t3 - t2} {w.ElapsedMilliseconds - t3} {api.Operations.Count} {api.Models.Count}");
        foreach (var r in api.Remarks) log.WriteLine(r);
        Assert.Empty(p1.Take(10));
        Assert.Empty(p2.Take(10));
    }
}
