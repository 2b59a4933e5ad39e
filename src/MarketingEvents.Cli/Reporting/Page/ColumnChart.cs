using System.Globalization;
using static HubSpot.MarketingEvents.Cli.NumberText;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Columns over an axis, of one or two kinds side by side, as SVG.</summary>
internal static class ColumnChart
{
    private const int Width = 360;
    private const int Height = 190;
    private const int Left = 40;
    private const int Top = 10;
    private const int Floor = 160;

    private static readonly string[] Classes = ["a", "b"];

    /// <param name="output">Where it goes.</param>
    /// <param name="id">The id of the figure.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What it says in words.</param>
    /// <param name="steps">The columns.</param>
    /// <param name="nameOf">The name of a place on the axis.</param>
    public static void Write(TextWriter output, string id, string title, string description, IReadOnlyList<HistogramStep> steps, Func<HistogramStep, string> nameOf)
    {
        var most = steps.Max(step => step.Counts.Max());
        PageText.BeginSvg(output, id, title, description, Width, Height);
        WriteScale(output, most);
        var (slot, kinds) = ((double)(Width - Left) / steps.Count, steps[0].Counts.Count);
        var column = slot * 0.9 / kinds;
        for (var index = 0; index < steps.Count; index++)
        {
            for (var kind = 0; kind < kinds; kind++)
            {
                var height = (double)steps[index].Counts[kind] / most * (Floor - Top);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"""<rect class="{Classes[kind]}" x="{Left + (index * slot) + (slot * 0.05) + (kind * column):0.##}" y="{Floor - height:0.##}" width="{column:0.##}" height="{height:0.##}"/>"""));
            }
        }

        WriteName(output, Left, "start", nameOf(steps[0]));
        if (steps.Count > 2)
        {
            var middle = steps.Count / 2;
            WriteName(output, Left + ((middle + 0.5) * slot), "middle", nameOf(steps[middle]));
        }

        if (steps.Count > 1)
        {
            WriteName(output, Width, "end", nameOf(steps[^1]));
        }

        output.WriteLine("</svg>");
    }

    private static void WriteScale(TextWriter output, int most)
    {
        foreach (var value in new[] { 0, most / 2, most }.Distinct())
        {
            var y = Floor - ((double)value / most * (Floor - Top));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""<line x1="{Left}" x2="{Width}" y1="{y:0.##}" y2="{y:0.##}"/>"""));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""<text x="{Left - 5}" y="{y + 4:0.##}" text-anchor="end">{Number(value)}</text>"""));
        }
    }

    private static void WriteName(TextWriter output, double x, string anchor, string name)
        => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""<text x="{x:0.##}" y="{Floor + 18}" text-anchor="{anchor}">{PageText.Encode(name)}</text>"""));
}
