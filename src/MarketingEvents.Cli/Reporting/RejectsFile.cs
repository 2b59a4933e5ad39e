using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The rejected rows in the form of the file and with one more column for the reason: to be corrected and imported again.</summary>
internal static class RejectsFile
{
    public static async Task WriteAsync(Stream stream, AttendeeFile file, IReadOnlyList<RowOutcome> outcomes)
    {
        // A row that the file rejects can begin in the same line as a person of whom something was sent, and has reasons of its own.
        var refused = outcomes
            .Where(outcome => outcome is { State: not null, Verdict: Verdict.Rejected })
            .ToLookup(outcome => outcome.Place, outcome => string.Join(' ', outcome.Fate.Sentences));
        using var writer = new RejectsWriter(stream, file.Recognition);
        await foreach (var row in file.ReadRowsAsync())
        {
            var reason = string.Join(' ', row.IsRejected ? row.Problems.Select(problem => problem.Reason) : refused[row.Place].Distinct());
            foreach (var source in reason.Length > 0 ? row.Sources : [])
            {
                writer.Write(source, reason);
            }
        }
    }
}
