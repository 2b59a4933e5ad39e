using System.Text;
using HubSpot.OpenApiCompiler.Diff.Reports;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>What a maintainer reads before and after a new document is adopted.</summary>
internal static class UpdateReport
{
    public static string Of(DocumentUpdate update)
    {
        var report = new StringBuilder(TextReport.Of(update.Diff));
        foreach (var (title, lines) in Sections(update).Where(section => section.Lines.Count > 0))
        {
            report.Append('\n').Append(title).Append('\n');
            report.AppendJoin("", lines.Select(line => $"  {Printable.Whole(line)}\n"));
        }

        return report.ToString();
    }

    public static IReadOnlyList<(string Title, IReadOnlyList<string> Lines)> Sections(DocumentUpdate update)
        =>
        [
            ("C# members that go", update.Surface.Gone),
            ("C# members that change", update.Surface.Changed),
            ("C# members that come", update.Surface.Added),
            ("another edition", update.NewEdition),
            ("flaps: these come and go, so waiting may save the work", update.Flaps),
            ("corrections that would be lost", update.Overlay.Lost),
            ("corrections to look at", update.Overlay.Remarks),
            ("names to complete", [.. update.Names.Lines()]),
            ($"sentences to write or to review, marked '{Sentences.ToWrite}' and '{Sentences.ToReview}'", update.Marked),
        ];
}
