using System.Text;
using HubSpot.OpenApiCompiler.Diff.Reports;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>What a maintainer reads before and after a new document is adopted.</summary>
internal static class UpdateReport
{
    public static string Of(DocumentUpdate update)
    {
        var report = new StringBuilder(TextReport.Of(update.Diff));
        Section("flaps: these come and go, so waiting may save the work", update.Flaps);
        Section("corrections that would be lost", update.Overlay.Lost);
        Section("corrections to look at", update.Overlay.Remarks);
        Section("names to complete", [.. update.Names.Lines()]);
        Section($"sentences to write or to review, marked '{Sentences.ToWrite}' and '{Sentences.ToReview}'", update.Marked);
        return report.ToString();

        void Section(string title, IReadOnlyList<string> lines)
        {
            if (lines.Count > 0)
            {
                report.Append('\n').Append(title).Append('\n');
                report.AppendJoin("", lines.Select(line => $"  {Printable.Whole(line)}\n"));
            }
        }
    }
}
