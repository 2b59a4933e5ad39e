using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The rejected rows in the form of the file and with one more column for the reason: to be corrected and imported again.</summary>
internal static class RejectsFile
{
    public static async Task WriteAsync(Stream stream, Recognition form, ImportOutcomes outcomes)
    {
        using var writer = new RejectsWriter(stream, form);
        await foreach (var row in outcomes.ReadRowsAsync())
        {
            var refused = row.Results.Where(result => result.Outcome.Verdict == Verdict.Rejected).Select(result => string.Join(' ', result.Outcome.Fate.Sentences));
            var reason = string.Join(' ', refused.Distinct());
            foreach (var source in reason.Length > 0 ? row.Row.Sources : [])
            {
                writer.Write(source, reason);
            }
        }
    }
}
