using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using static HubSpot.MarketingEvents.Cli.NumberText;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The report that people look at and pass on: one page without scripts and without addresses of any kind, in which nothing is loaded.</summary>
internal static class ReportPage
{
    private const int MostSteps = 40;
    private const int MostReasons = 10;

    private const string Style = """
        :root{color-scheme:light dark;--ground:#fff;--ink:#1d2330;--quiet:#5a6272;--line:#d5d9e0;--a:#1f6fb2;--b:#b8560b}
        @media(prefers-color-scheme:dark){:root{--ground:#14171d;--ink:#e8ebf0;--quiet:#a3abba;--line:#394150;--a:#6cb4f0;--b:#f0a35e}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
        main{max-width:76rem;margin:0 auto;padding:1.25rem}
        h1{font-size:1.5rem;margin:0;overflow-wrap:anywhere}h2{font-size:1.1rem;margin:0 0 .5rem}
        p{margin:.25rem 0 1rem}.quiet{color:var(--quiet)}
        dl{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;margin:1rem 0 2rem}dt{color:var(--quiet)}dd{margin:0;font-size:1.75rem;font-weight:600}
        .grid{display:grid;gap:2.5rem 3rem}@media(min-width:56rem){.grid{grid-template-columns:1fr 1fr}}
        section{min-width:0}svg{display:block;width:100%;height:auto}
        svg text{fill:var(--ink);font-size:11px}svg line{stroke:var(--line)}.a{fill:var(--a)}.b{fill:var(--b)}
        .key{display:inline-block;width:.8em;height:.8em;margin:0 .4em 0 1em}.key:first-child{margin-left:0}.key.a{background:var(--a)}.key.b{background:var(--b)}
        summary{cursor:pointer;padding:.5rem 0}.scroll{overflow-x:auto;max-height:24rem;overflow-y:auto}
        table{border-collapse:collapse}th,td{padding:.25rem .75rem .25rem 0;text-align:right;border-bottom:1px solid var(--line);font-weight:400}
        th:first-child{text-align:left}thead th{color:var(--quiet)}
        """;

    /// <param name="output">Where it goes.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="key">The event.</param>
    /// <param name="at">When the import ended.</param>
    /// <param name="report">The import.</param>
    public static async Task WriteAsync(TextWriter output, string file, EventKey key, DateTimeOffset at, ListReport report)
    {
        var figures = await PageFigures.OfAsync(report.Outcomes.ReadRowsAsync());
        WriteHead(output, file, key, at, report);
        WriteFunnel(output, figures);
        WriteReasons(output, report.Tally);
        WriteMovements(output, figures.Movements);
        WriteSteps(output, "stays", "How long they stayed", "minutes", figures.Stays);
        WriteSteps(output, "lags", "From sending to being read back", "seconds", figures.Lags);
        output.WriteLine("</div></main></body></html>");
    }

    private static void WriteHead(TextWriter output, string file, EventKey key, DateTimeOffset at, ListReport report)
    {
        var title = $"Import of {file} into event {key}";
        var tally = report.Tally;
        output.WriteLine($"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'">
            <title>{PageText.Encode(title)}</title><style>{Style}</style></head><body><main>
            <h1>{PageText.Encode(title)}</h1><p class="quiet">{InstantText.Short(at)}</p><p>{PageText.Encode(Messages.Ended(report))}</p><dl>
            """);
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            output.WriteLine($"<div><dt>{Messages.Name(verdict)}</dt><dd>{Number(tally.CountOf(verdict))}</dd></div>");
        }

        output.WriteLine("""</dl><div class="grid">""");
    }

    private static void WriteFunnel(TextWriter output, PageFigures figures)
    {
        const string Title = "From the file to HubSpot";
        var stages = figures.Funnel.ToList();
        if (stages.Count == 0)
        {
            return;
        }

        Begin(output, Title);
        BarChart.Write(output, "funnel", Title, [.. stages.SelectMany(state => new[]
        {
            ($"{state.Key.ToWireWord()}: in the file", state.Value.InFile),
            ($"{state.Key.ToWireWord()}: sent", state.Value.Sent),
            ($"{state.Key.ToWireWord()}: confirmed", state.Value.Confirmed),
        })]);
        PageText.WriteTable(
            output, Title, ["state", "in the file", "sent", "confirmed"],
            stages.Select(state => new[] { state.Key.ToWireWord(), Number(state.Value.InFile), Number(state.Value.Sent), Number(state.Value.Confirmed) }));
        output.WriteLine("</section>");
    }

    private static void WriteReasons(TextWriter output, Tally tally)
    {
        const string Title = "Why rows were rejected";
        var reasons = tally.ReasonsOf(Verdict.Rejected).Groups
            .GroupBy(group => string.Join(' ', group.Fate.Sentences), (sentence, groups) => (Name: sentence, Number: groups.Sum(group => group.Rows)))
            .OrderByDescending(reason => reason.Number).ToList();
        if (reasons.Count == 0)
        {
            return;
        }

        Begin(output, Title);
        BarChart.Write(output, "reasons", Title, [.. reasons.Take(MostReasons)]);
        PageText.WriteTable(output, Title, ["reason", "rows"], reasons.Select(reason => new[] { reason.Name, Number(reason.Number) }));
        output.WriteLine("</section>");
    }

    private static void WriteMovements(TextWriter output, Histogram movements)
    {
        const string Title = "Arrivals and departures";
        var steps = movements.Steps(MostSteps);
        if (steps.Count == 0)
        {
            return;
        }

        Begin(output, Title);
        output.WriteLine($"""<p class="quiet"><span class="key a"></span>arrivals<span class="key b"></span>departures, per {Span(movements.Width, "minutes")}, in UTC</p>""");
        var peak = steps.MaxBy(step => step.Counts[0]);
        ColumnChart.Write(output, "movements", Title, $"Most arrivals, {Number(peak.Counts[0])}, from {Minute(peak)} on.", steps, Minute);
        PageText.WriteTable(output, Title, ["from (UTC)", "arrivals", "departures"], steps.Select(step => new[] { Minute(step), Number(step.Counts[0]), Number(step.Counts[1]) }));
        output.WriteLine("</section>");

        static string Minute(HistogramStep step) => InstantText.Short(DateTimeOffset.FromUnixTimeSeconds(step.Begin * 60)).TrimEnd('Z');
    }

    private static void WriteSteps(TextWriter output, string id, string title, string unit, Histogram histogram)
    {
        var steps = histogram.Steps(MostSteps);
        if (steps.Count == 0)
        {
            return;
        }

        Begin(output, title);
        output.WriteLine($"""<p class="quiet"><span class="key a"></span>attendees by {unit}{(histogram.Width == 1 ? "" : $", in steps of {Number((int)histogram.Width)}")}</p>""");
        var peak = steps.MaxBy(step => step.Counts[0]);
        ColumnChart.Write(output, id, title, $"Most, {Number(peak.Counts[0])}, from {Place(peak)} {unit} on.", steps, Place);
        PageText.WriteTable(output, title, [$"from ({unit})", "attendees"], steps.Select(step => new[] { Place(step), Number(step.Counts[0]) }));
        output.WriteLine("</section>");

        static string Place(HistogramStep step) => step.Begin.ToString(CultureInfo.InvariantCulture);
    }

    private static void Begin(TextWriter output, string title) => output.WriteLine($"<section><h2>{PageText.Encode(title)}</h2>");

    private static string Span(long width, string unit) => width == 1 ? unit.TrimEnd('s') : string.Create(CultureInfo.InvariantCulture, $"{width} {unit}");
}
