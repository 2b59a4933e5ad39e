using System.Globalization;
using static HubSpot.MarketingEvents.Cli.NumberText;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Horizontal bars with their names above them, as SVG.</summary>
internal static class BarChart
{
    private const int Width = 360;
    private const int Height = 34;
    private const int LongestBar = 290;
    private const int LongestName = 56;

    /// <param name="output">Where it goes.</param>
    /// <param name="id">The id of the figure.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="bars">Names and numbers.</param>
    public static void Write(TextWriter output, string id, string title, IReadOnlyList<(string Name, int Number)> bars)
    {
        var most = Math.Max(1, bars.Max(bar => bar.Number));
        var description = string.Join("; ", bars.Select(bar => $"{bar.Name}: {Number(bar.Number)}"));
        PageText.BeginSvg(output, id, title, description, Width, bars.Count * Height);
        for (var index = 0; index < bars.Count; index++)
        {
            var (name, number) = bars[index];
            var top = index * Height;
            var length = (double)number / most * LongestBar;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""<text x="0" y="{top + 12}">{PageText.Encode(Cut(name))}</text>"""));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""<rect class="a" x="0" y="{top + 17}" width="{length:0.#}" height="12"/>"""));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""<text x="{length + 5:0.#}" y="{top + 27}">{Number(number)}</text>"""));
        }

        output.WriteLine("</svg>");
    }

    private static string Cut(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
