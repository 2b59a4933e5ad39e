using System.Text;
using HubSpot.OpenApiCompiler.Diff.Reports;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>What a maintainer reads, as the description of a change.</summary>
internal static class UpdateMarkdown
{
    private const int MostLines = 100;
    private const int MostLinesInSight = 15;

    public static string Of(DocumentUpdate update)
    {
        var report = new StringBuilder(MarkdownReport.Of(update.Diff));
        if (update.Refusal is { } refusal)
        {
            report.Append("\n> Nothing is written: ").Append(Code(refusal)).Append('\n');
        }

        foreach (var (title, lines) in UpdateReport.Sections(update).Where(section => section.Lines.Count > 0))
        {
            var isFolded = lines.Count > MostLinesInSight;
            report.Append('\n').Append(isFolded ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<details>\n<summary><b>{title}</b>: {lines.Count}</summary>") : $"### {title}").Append("\n\n");
            report.AppendJoin("", lines.Take(MostLines).Select(line => $"- {Code(Printable.Whole(line))}\n"));
            report.Append(lines.Count > MostLines ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"- and {lines.Count - MostLines} more\n") : "");
            report.Append(isFolded ? "\n</details>\n" : "");
        }

        return report.ToString();
    }

    private static string Code(string text) => $"`{text.Replace('`', '\'')}`";
}
