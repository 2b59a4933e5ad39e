using System.Reflection;
using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class KindsTests
{
    private static readonly string[] All
        = [.. typeof(Kinds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Every_kind_has_one_name_and_a_kind_that_takes_it_back()
    {
        var twice = All.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key);
        var lost = All.Where(k => !All.Contains(Kinds.Inverse(k)) || Kinds.Inverse(Kinds.Inverse(k)) != k);

        Assert.True(All.Length > 50);
        Assert.Empty(twice);
        Assert.Empty(lost);
    }

    [PublishedTheory]
    [InlineData("history/077.2025-03-24.v3.json", "history/078.2025-06-06.v3.json")]
    [InlineData("history/065.2024-10-15.v3.json", "history/067.2024-11-12.v3.json")]
    [InlineData("marketing-events.v3.json", "marketing-events.2025-09.json")]
    public void The_way_back_finds_the_inverse_of_every_change(string one, string other)
    {
        var there = Compare(one, other);
        var back = Compare(other, one);

        var inverse = back.Select(c => (Kinds.Inverse(c.Kind), c.New, c.Old));
        Assert.Equal(
            there.Select(c => (c.Kind, c.Old, c.New)).Order(),
            inverse.Order());
    }

    private static IReadOnlyList<Change> Compare(string old, string @new)
        => [.. DocumentDiff.Compare(
            OpenApiDocument.Read(Path.Combine(Checkout.Published, old)),
            OpenApiDocument.Read(Path.Combine(Checkout.Published, @new)),
            null).Changes.Where(c => c.Severity > Severity.Noise)];
}
