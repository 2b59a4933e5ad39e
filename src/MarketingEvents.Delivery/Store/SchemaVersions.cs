using System.Globalization;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Brings the tables to the version of this library.</summary>
internal static class SchemaVersions
{
    /// <exception cref="InvalidOperationException">The tables are of a later version.</exception>
    public static async Task UpdateAsync(SqlCommands commands, OutboxSql sql, CancellationToken cancellationToken)
    {
        await commands.NumberAsync(sql.LockSchema, cancellationToken).ConfigureAwait(false);
        await commands.ExecuteAsync(sql.CreateSchema, cancellationToken).ConfigureAwait(false);
        var version = (int)(await commands.NumberAsync(sql.ReadVersion, cancellationToken).ConfigureAwait(false) ?? 0);
        if (version > sql.Versions.Count)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The tables of the outbox have version '{version}', and this version of the library knows versions up to '{sql.Versions.Count}'. Use a later version of the library."));
        }

        foreach (var script in sql.Versions.Skip(version))
        {
            await commands.ExecuteAsync(script, cancellationToken).ConfigureAwait(false);
        }

        if (version < sql.Versions.Count)
        {
            await commands.ExecuteAsync(sql.WriteVersion, cancellationToken, ("version", sql.Versions.Count)).ConfigureAwait(false);
        }
    }
}
