namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Why a whole file cannot be used.</summary>
public enum AttendeeFileFault
{
    /// <summary>There is no such file, or it cannot be read.</summary>
    NotReadable = 1,

    /// <summary>There are no rows: nothing at all, or only a header.</summary>
    Empty,

    /// <summary>It is something else than a table: a PDF, a web page, an archive, a damaged workbook.</summary>
    NotATable,

    /// <summary>No line names a column that holds addresses or contact ids; the exception holds the columns and suggestions.</summary>
    NotRecognized,

    /// <summary>The report is known, and does not hold what HubSpot needs; the message names the report to export instead.</summary>
    WrongReport,

    /// <summary>The mapping does not fit the file.</summary>
    MappingDoesNotFit,

    /// <summary>A row, a header or a workbook is larger than any real one.</summary>
    TooLarge,

    /// <summary>A quotation mark is opened and not closed, so that the ends of rows are unknown.</summary>
    UnclosedQuote,

    /// <summary>Questions are open; the exception holds them.</summary>
    OpenQuestions,

    /// <summary>The temporary storage cannot be written.</summary>
    NoTemporarySpace,
}
