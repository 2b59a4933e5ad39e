using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Sarif;

namespace HubSpot.OpenApiCompiler.Diff.Reports;

/// <summary>The report for code review: each change at its line in the new document; what is gone, at what stood around it.</summary>
internal static class SarifReport
{
    public static string Of(DocumentDiff diff)
        => SarifLog.Of(diff.Changes.Where(c => c.Severity > Severity.Noise).Select(c => Of(c, diff)).Concat(diff.Faults.Select(Of)));

    private static SarifResult Of(Change change, DocumentDiff diff)
    {
        var values = (change.Old, change.New) switch
        {
            (null, null) => "",
            ({ } old, null) => $" It was {old}.",
            (null, { } @new) => $" It is {@new}.",
            var (old, @new) => $" It was {old} and is {@new}.",
        };
        return new SarifResult(
            change.Kind,
            change.Severity == Severity.Additive ? "note" : change.Severity == Severity.SourceBreaking ? "warning" : "error",
            $"{Words.Of(change.Severity)}, {change.Place.Text}: {change.Impact.Reason}{values}",
            SourcePlace.At(diff.New.Root, change.Place.Pointer, diff.New.File),
            change.Place.Pointer);
    }

    private static SarifResult Of(DocumentException fault)
        => new("document-fault", "warning", fault.Message, new SourcePlace(fault.File, Math.Max(fault.Line, 1), Math.Max(fault.Column, 1)), fault.Pointer);
}
