namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>One row of the demo list and what is meant to become of it.</summary>
/// <param name="Text">The row as it stands in the file; it can span lines.</param>
/// <param name="State">The state that it counts under; null when it has none.</param>
/// <param name="Verdict">The verdict it is made for.</param>
/// <param name="Reason">The kind of reason, as the report names it.</param>
/// <param name="Rules">What rejects it.</param>
internal sealed record DemoRow(string Text, SubscriberState? State, Verdict Verdict, string? Reason = null, params string[] Rules)
{
    public int Lines => 1 + Text.Count(c => c == '\n');

    public string Expectation(int line) => FormattableString.Invariant($"{line},{State?.ToWireWord()},{Verdict},{Reason},{string.Join(' ', Rules)}");
}
