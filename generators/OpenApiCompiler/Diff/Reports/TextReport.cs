using System.Text;

namespace HubSpot.OpenApiCompiler.Diff.Reports;

/// <summary>The report for a terminal: short, worst first.</summary>
internal static class TextReport
{
    public static string Of(DocumentDiff diff)
    {
        var report = new StringBuilder(Headline(diff)).Append('\n');
        foreach (var severity in ReportGroup.Of(diff).GroupBy(g => g.Severity))
        {
            report.Append('\n').Append(Words.Of(severity.Key)).Append('\n');
            foreach (var group in severity)
            {
                report.Append("  ").Append(group.Kind).Append(": ").Append(group.Reason).Append('\n');
                foreach (var line in group.Lines)
                {
                    report.Append("    ").Append(line.Where);
                    report.Append(line.Values.Length > 0 ? $": {line.Values}" : "");
                    report.Append(line.Use.Length > 0 ? $" ({line.Use})" : "").Append('\n');
                }
            }
        }

        return report.ToString();
    }

    public static string Headline(DocumentDiff diff)
    {
        var counts = Words.WorstFirst.Where(s => diff.Count(s) > 0).Select(s => $"{diff.Count(s)} {Words.Of(s)}").ToList();
        return counts.Count == 0
            ? "No changes. Proposed version step: none."
            : $"Changes: {string.Join(", ", counts)}. Proposed version step: {Words.Of(diff.Step)}.";
    }
}
