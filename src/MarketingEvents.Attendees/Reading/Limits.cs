namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Sizes that no real report reaches.</summary>
internal static class Limits
{
    /// <summary>The width of a sheet in Excel.</summary>
    public const int MostColumns = 16384;

    /// <summary>Tables in one file: each may have its own header.</summary>
    public const int MostTables = 1000;

    /// <summary>Bytes of a workbook when it is unpacked.</summary>
    public const long LargestWorkbook = 1024L * 1024 * 1024;

    /// <summary>Bytes of the file of a workbook.</summary>
    public const long LargestWorkbookFile = 512L * 1024 * 1024;

    /// <summary>Empty cells of a workbook: a sheet can claim to be much larger than it is.</summary>
    public const long MostBlankCells = 50_000_000;
}
