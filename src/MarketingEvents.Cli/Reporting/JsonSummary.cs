using System.Text.Json;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The numbers of an import as one line of JSON.</summary>
internal static class JsonSummary
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static string Of(ListReport report) => JsonSerializer.Serialize(
        new
        {
            ExitCode = (int)report.ExitCode,
            report.IsCancelled,
            All = Numbers(report.Tally.Rows, report.Tally.CountOf),
            States = report.Tally.States.Where(state => state.State is not null)
                .ToDictionary(state => state.State!.Value.ToWireWord(), state => Numbers(state.Rows, state.CountOf)), // Filtered.
        },
        Json);

    private static object Numbers(int rows, Func<Verdict, int> count) => new
    {
        Rows = rows,
        Confirmed = count(Verdict.Confirmed),
        AlreadyInState = count(Verdict.AlreadyInState),
        Rejected = count(Verdict.Rejected),
        Unconfirmed = count(Verdict.Unconfirmed),
    };
}
