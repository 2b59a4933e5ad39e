using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What is wrong with a journal, by the codes of SQLite (www.sqlite.org/rescode.html).</summary>
internal static class JournalFault
{
    private const int General = 1;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int NotADatabase = 26;

    /// <summary>Whether a file cannot be a journal of this version; a general error on opening is a table of another form.</summary>
    public static bool IsDamage(Exception fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is General or Corrupt or NotADatabase,
        InvalidOperationException or FormatException or JsonException or ArgumentException => true,
        _ => false,
    };

    /// <summary>What is said when it fails in the middle of an import.</summary>
    public static string Text(DbException fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        Full => JournalMessages.DiskIsFull,
        Corrupt or NotADatabase => JournalMessages.DamagedMeanwhile,
        _ => JournalMessages.NotWritable,
    };
}
