using System.Text;

namespace HubSpot.OpenApiCompiler.Diff.Reports;

/// <summary>The report for a pull request.</summary>
internal static class MarkdownReport
{
    public static string Of(DocumentDiff diff)
    {
        var report = new StringBuilder("**").Append(TextReport.Headline(diff)).Append("**\n");
        foreach (var severity in ReportGroup.Of(diff).GroupBy(g => g.Severity))
        {
            report.Append("\n### ").Append(Words.Of(severity.Key)).Append("\n\n");
            foreach (var group in severity)
            {
                report.Append("- **").Append(group.Kind).Append("**: ").Append(Plain(group.Reason)).Append('\n');
                foreach (var line in group.Lines)
                {
                    report.Append("  - ").Append(Code(line.Where));
                    report.Append(line.Values.Length > 0 ? $": {Code(line.Values)}" : "");
                    report.Append(line.Use.Length > 0 ? $" ({Code(line.Use)})" : "").Append('\n');
                }
            }
        }

        return report.ToString();
    }

    // In a code span nothing is markup but the backtick.
    private static string Code(string text) => $"`{text.Replace('`', '\'')}`";

    // Reasons can quote names of the names file.
    private static string Plain(string reason) => reason.Replace("<", "&lt;", StringComparison.Ordinal);
}
