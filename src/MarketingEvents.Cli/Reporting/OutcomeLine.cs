namespace HubSpot.MarketingEvents.Cli;

/// <summary>An outcome as one line of CSV. Every value is a number or a fixed word, so that nothing needs quotation marks, and no spreadsheet takes one for a formula.</summary>
internal static class OutcomeLine
{
    public const string Header = "line,state,verdict,reason,rules";

    public static string Of(RowOutcome outcome)
        => FormattableString.Invariant($"{outcome.Place.Line},{outcome.State?.ToWireWord()},{outcome.Verdict},{outcome.Fate.Reason},{string.Join(' ', outcome.Fate.Rules)}");
}
