using Microsoft.Data.Sqlite;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The table of imports in a journal. The outbox has its own tables beside it.</summary>
internal sealed class ImportTable(string path, bool isReadOnly = false)
{
    private const string Create = """
        CREATE TABLE IF NOT EXISTS hubspot_import (
            service TEXT NOT NULL, account TEXT NOT NULL, event TEXT NOT NULL, content TEXT NOT NULL, settings TEXT NOT NULL, total INTEGER NOT NULL, unreadable INTEGER NOT NULL,
            started_at INTEGER NOT NULL, ended_at INTEGER, exit_code INTEGER, PRIMARY KEY (service, account, event)) WITHOUT ROWID
        """;

    private const string OfImport = "WHERE service = @service AND account = @account AND event = @event";

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
    }.ToString();

    public Task PrepareAsync() => ExecuteAsync(Create);

    public async Task<IReadOnlyList<ImportRecord>> ReadAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT service, account, event, content, settings, total, unreadable, started_at, ended_at, exit_code FROM hubspot_import ORDER BY started_at";
        await using var rows = await command.ExecuteReaderAsync();
        var records = new List<ImportRecord>();
        while (await rows.ReadAsync())
        {
            records.Add(new ImportRecord(
                new ImportIdentity(rows.GetString(0), rows.GetString(1), EventColumn.Read(rows.GetString(2)), rows.GetString(3), rows.GetString(4)),
                rows.GetInt32(5), rows.GetInt32(6),
                DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(7)),
                rows.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(8)),
                rows.IsDBNull(9) ? null : rows.GetInt32(9)));
        }

        return records;
    }

    public Task AddAsync(ImportRecord record) => ExecuteAsync(
        "INSERT INTO hubspot_import (service, account, event, content, settings, total, unreadable, started_at) VALUES (@service, @account, @event, @content, @settings, @total, @unreadable, @started)",
        [
            .. KeyOf(record.Import), ("@content", record.Import.Content), ("@settings", record.Import.Settings),
            ("@total", record.Total), ("@unreadable", record.Unreadable), ("@started", record.StartedAt.ToUnixTimeMilliseconds()),
        ]);

    public Task RemoveAsync(ImportIdentity import) => ExecuteAsync($"DELETE FROM hubspot_import {OfImport}", KeyOf(import));

    /// <param name="import">The import.</param>
    /// <param name="at">When its run ended; null when one begins.</param>
    /// <param name="exitCode">What it ended with.</param>
    public Task EndAsync(ImportIdentity import, DateTimeOffset? at, int? exitCode) => ExecuteAsync(
        $"UPDATE hubspot_import SET ended_at = @ended, exit_code = @code {OfImport}", [("@ended", at?.ToUnixTimeMilliseconds()), ("@code", exitCode), .. KeyOf(import)]);

    private static (string Name, object? Value)[] KeyOf(ImportIdentity import)
        => [("@service", import.Service), ("@account", import.Account), ("@event", EventColumn.Of(import.Event))];

    private async Task ExecuteAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        await command.ExecuteNonQueryAsync();
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        return connection;
    }
}
