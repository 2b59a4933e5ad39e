namespace HubSpot.MarketingEvents.Cli;

/// <summary>One record as it stands in a file; a value in quotation marks can make it span lines.</summary>
internal sealed record CsvRecord(int FirstLine, int LastLine, IReadOnlyList<string> Values, bool HasBadQuotes)
{
    /// <summary>Whether it says nothing at all: spreadsheets write lines of delimiters behind their last row.</summary>
    public bool IsBlank => Values.All(value => value.Length == 0);
}
