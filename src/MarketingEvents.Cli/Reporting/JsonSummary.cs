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
            All = Numbers([.. report.Outcomes]),
            States = report.Outcomes.Where(outcome => outcome.State is not null).GroupBy(outcome => outcome.State!.Value).OrderBy(state => state.Key)
                .ToDictionary(state => state.Key.ToWireWord(), state => Numbers([.. state])),
        },
        Json);

    private static object Numbers(IReadOnlyList<RowOutcome> outcomes) => new
    {
        Rows = outcomes.Count,
        Confirmed = Count(outcomes, Verdict.Confirmed),
        AlreadyInState = Count(outcomes, Verdict.AlreadyInState),
        Rejected = Count(outcomes, Verdict.Rejected),
        Unconfirmed = Count(outcomes, Verdict.Unconfirmed),
    };

    private static int Count(IReadOnlyList<RowOutcome> outcomes, Verdict verdict) => outcomes.Count(outcome => outcome.Verdict == verdict);
}
