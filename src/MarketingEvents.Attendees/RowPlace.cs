using System.Globalization;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Where a row stands.</summary>
/// <param name="Sheet">The sheet of a workbook; null for a text file.</param>
/// <param name="Line">The line of a text file where the row begins, or the row of a sheet; from 1.</param>
public readonly record struct RowPlace(string? Sheet, int Line)
{
    /// <summary>The place in words: line 14, or sheet 'Guests', row 14.</summary>
    public override string ToString()
        => Sheet is null
            ? $"line {Line.ToString(CultureInfo.InvariantCulture)}"
            : $"sheet {SafeText.Quoted(Sheet)}, row {Line.ToString(CultureInfo.InvariantCulture)}";
}
