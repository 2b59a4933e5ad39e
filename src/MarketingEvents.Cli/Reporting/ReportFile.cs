using System.Text.Json;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The report as a file: a page for people, or line, state, verdict, reason and rules of every row as JSON or CSV for programs; no addresses.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static bool HasKnownEnding(string path) => Path.GetExtension(path).ToLowerInvariant() is ".json" or ".csv" or ".html";

    /// <summary>Whether the report is the page.</summary>
    public static bool IsPage(string path) => Path.GetExtension(path).Equals(".html", StringComparison.OrdinalIgnoreCase);

    public static async Task WriteAsync(Stream stream, string path, IAsyncEnumerable<RowOutcome> outcomes)
    {
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            await JsonSerializer.SerializeAsync(
                stream,
                outcomes.Select(outcome => new { outcome.Place.Line, State = outcome.State?.ToWireWord(), Verdict = outcome.Verdict.ToString(), outcome.Fate.Reason, outcome.Fate.Rules }),
                Json);
            return;
        }

        await using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync(OutcomeLine.Header);
        await foreach (var outcome in outcomes)
        {
            await text.WriteLineAsync(OutcomeLine.Of(outcome));
        }
    }
}
