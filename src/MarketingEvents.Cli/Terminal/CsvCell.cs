namespace HubSpot.MarketingEvents.Cli;

/// <summary>A value of a CSV file.</summary>
internal static class CsvCell
{
    /// <summary>
    /// The value in quotation marks where it needs them. One that a spreadsheet program would take for a formula gets an apostrophe in front, by
    /// which these programs know a text.
    /// </summary>
    public static string Of(string value)
    {
        var text = MayBeFormula(value) ? $"'{value}" : value;
        return text.AsSpan().IndexOfAny(",;\"\r\n\t") >= 0 || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    // Also in the full width of Asian keyboards, and behind blanks, which are cut off by some programs.
    private static bool MayBeFormula(string value)
        => value.TrimStart() is ['=' or '+' or '-' or '@' or '|' or '%' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..];
}
