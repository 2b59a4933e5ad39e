using System.Reflection;
using HubSpot.OpenApiCompiler.Diff;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Verdicts of the comparison are held against the compiler and the wire, which know nothing of its rules.</summary>
public sealed class OracleTests
{
    [Fact]
    public void Source_breaking_is_what_the_compiler_finds_broken()
    {
        var wrong = OraclePairs.Compiled.Where(pair => pair.Diff.Worst != Severity.WireBreaking && Oracle.BreaksSource(pair) != (pair.Diff.Worst == Severity.SourceBreaking));

        Assert.Contains(OraclePairs.Compiled, Oracle.BreaksSource);
        AssertNone(wrong);
    }

    [Fact]
    public void Wire_breaking_is_what_a_service_refuses_or_a_client_cannot_read()
    {
        var pairs = OraclePairs.OfSchemas.Where(pair => pair.Direction != Direction.Answer || OraclePairs.Compiled.Contains(pair)).ToList();
        var broken = pairs.Where(Oracle.BreaksWire).ToHashSet();
        var wrong = pairs.Where(pair => broken.Contains(pair) != (pair.Diff.Worst == Severity.WireBreaking));

        Assert.True(pairs.Count >= 150 && broken.Count > 50);
        AssertNone(wrong);
    }

    [Fact]
    public void Whole_operations_break_the_wire_where_a_request_is_refused_or_an_answer_lacks_something()
    {
        var broken = OraclePairs.OfOperations.Where(Oracle.BreaksWire).ToHashSet();
        var wrong = OraclePairs.OfOperations.Where(pair => broken.Contains(pair) != (pair.Diff.Worst == Severity.WireBreaking));

        Assert.True(broken.Count > 20);
        AssertNone(wrong);
    }

    [Fact]
    public void Random_changes_of_random_documents_break_the_wire_where_it_is_said()
    {
        var broken = OraclePairs.OfRandomDocuments.Where(Oracle.BreaksWire).ToHashSet();
        var wrong = OraclePairs.OfRandomDocuments.Where(IsWrong).Select(pair => pair.Shrunk(IsWrong));

        Assert.InRange(broken.Count, OraclePairs.OfRandomDocuments.Count / 10, OraclePairs.OfRandomDocuments.Count * 9 / 10);
        AssertNone(wrong);

        static bool IsWrong(RandomPair pair) => Oracle.BreaksWire(pair) != (pair.Diff.Worst == Severity.WireBreaking);
    }

    [Fact]
    public void The_table_of_verdicts_is_the_comparison_s_own()
    {
        var page = File.ReadAllText(VerdictTable.File);

        var today = VerdictTable.Page(page);

        if (today != page)
        {
            File.WriteAllText(Path.ChangeExtension(VerdictTable.File, ".received.md"), today);
        }

        Assert.Equal(today, page);
    }

    [Fact]
    public void The_table_has_every_kind_that_the_comparison_can_say_and_no_other()
    {
        var said = typeof(Kinds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal);

        Assert.Equal(said, VerdictTable.KindsOf(File.ReadAllText(VerdictTable.File)).Order(StringComparer.Ordinal));
    }

    private static void AssertNone(IEnumerable<IOraclePair> wrong)
    {
        var lines = wrong.Select(Say).ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    private static string Say(IOraclePair pair) => $"{pair}: {string.Join("; ", pair.Diff.Changes.Select(c => $"{Words.Of(c.Severity)} {c.Kind}"))}";
}
