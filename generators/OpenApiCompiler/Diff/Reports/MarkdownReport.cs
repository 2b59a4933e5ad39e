using System.Text;

namespace HubSpot.OpenApiCompiler.Diff.Reports;

/// <summary>The report as the description of a change: what happened in one line, what it means, and tables, the long ones folded.</summary>
internal static class MarkdownReport
{
    // A description of more than 65,536 characters is refused by code hosts.
    private const int MostRows = 100;
    private const int MostRowsInSight = 12;

    public static string Of(DocumentDiff diff)
    {
        var report = new StringBuilder("**").Append(TextReport.Headline(diff)).Append("**\n\n").Append(Verdict(diff)).Append('\n');
        foreach (var severity in ReportGroup.Of(diff).GroupBy(g => g.Severity))
        {
            List<string> rows = [.. severity.SelectMany(group => group.Lines.Select(line => Row(group, line)))];
            var isFolded = severity.Key == Severity.Noise || rows.Count > MostRowsInSight;
            report.Append('\n').Append(isFolded ? $"<details>\n<summary><b>{Words.Of(severity.Key)}</b>: {Count(rows.Count)}</summary>" : $"### {Words.Of(severity.Key)}").Append("\n\n");
            report.Append("| kind | where | what | why |\n|---|---|---|---|\n").AppendJoin("", rows.Take(MostRows));
            report.Append(rows.Count > MostRows ? $"\nAnd {Count(rows.Count - MostRows)} more, which `--format json` lists.\n" : "");
            report.Append(isFolded ? "\n</details>\n" : "");
        }

        if (diff.Remarks.Count > 0)
        {
            report.Append("\n### Faults of the documents\n\n").AppendJoin("", diff.Remarks.Take(MostRows).Select(remark => $"- {Code(Printable.Whole(remark))}\n"));
        }

        return report.ToString();
    }

    private static string Verdict(DocumentDiff diff)
        => diff.Changes.Count == 0 ? "The documents say the same."
            : diff.Worst switch
            {
                Severity.WireBreaking => "Programs that were built with the old document fail against the service, or misread it.",
                Severity.SourceBreaking => "Programs that were built with the old document go on working; their source code must change with the next version.",
                Severity.Additive => "Nobody has to change anything.",
                _ => "Nothing that is generated, sent or read depends on the difference.",
            };

    private static string Row(ReportGroup group, ReportLine line)
        => $"| {group.Kind} | {Code(line.Where)}{(line.Use.Length > 0 ? $"<br>{Code(line.Use)}" : "")} | {(line.Values.Length > 0 ? Code(line.Values) : "")} | {Plain(group.Reason)} |\n";

    private static string Count(int rows) => rows == 1 ? "1 line" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rows} lines");

    // In a code span nothing is markup but the backtick, and in a table the bar.
    private static string Code(string text) => $"`{text.Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal)}`";

    // Reasons can quote names of the names file.
    private static string Plain(string reason) => reason.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
