using System.Reflection;
using Npgsql;
using Xunit.Sdk;

namespace HubSpot.MarketingEvents.Delivery.Tests;

/// <summary>The databases that a test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Runs a theory on SQLite.</summary>
internal sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}

/// <summary>Runs a theory on PostgreSQL, when there is a server.</summary>
internal sealed class OnPostgreSqlAttribute : DataAttribute
{
    public OnPostgreSqlAttribute() => Skip = PostgreSqlServer.SkipReason;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.PostgreSql]];
}

/// <summary>The server that .ci/servers starts.</summary>
internal static class PostgreSqlServer
{
    public const string Variable = "HUBSPOT_TEST_POSTGRES";

    public static string? ConnectionString => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    // The script that counts skipped tests looks for the name of the variable.
    public static string? SkipReason => ConnectionString is null ? $"No PostgreSQL: {Variable} is not set. See tests/README.md." : null;
}

/// <summary>Tables of their own for one test, removed at its end.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _name = $"t{Guid.NewGuid():N}";

    private TestDatabase(DatabaseKind kind) => Kind = kind;

    public DatabaseKind Kind { get; }

    public string Path => System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{_name}.db");

    public string ConnectionString => Kind == DatabaseKind.Sqlite
        ? $"Data Source={Path}"
        : new NpgsqlConnectionStringBuilder(PostgreSqlServer.ConnectionString) { SearchPath = _name, MaxPoolSize = 10 }.ConnectionString;

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var database = new TestDatabase(kind);
        if (kind == DatabaseKind.PostgreSql)
        {
            await ExecuteAsync($"CREATE SCHEMA {database._name}");
        }

        return database;
    }

    public OutboxOptions Use(OutboxOptions options) => Kind == DatabaseKind.Sqlite ? options.UseSqlite(Path) : options.UsePostgreSql(ConnectionString);

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.PostgreSql)
        {
            await ExecuteAsync($"DROP SCHEMA {_name} CASCADE");
            return;
        }

        foreach (var file in new[] { Path, $"{Path}-wal", $"{Path}-shm" })
        {
            File.Delete(file);
        }
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgreSqlServer.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
