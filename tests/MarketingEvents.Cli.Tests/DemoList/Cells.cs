namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>The values of one row, as they stand in the file.</summary>
internal sealed record Cells
{
    public const string Header = "state,email,contactId,interactionDateTime,joinedAt,leftAt,firstname,lastname";

    public string State { get; init; } = "";

    public string Email { get; init; } = "";

    public string ContactId { get; init; } = "";

    public string At { get; init; } = "";

    public string Joined { get; init; } = "";

    public string Left { get; init; } = "";

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public override string ToString() => string.Join(',', new[] { State, Email, ContactId, At, Joined, Left, FirstName, LastName }.Select(Quoted));

    private static string Quoted(string value) => value.AsSpan().IndexOfAny(",\"\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"")}\"";
}
