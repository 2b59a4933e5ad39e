namespace HubSpot.MarketingEvents.Emulator;

/// <summary>One request as the emulator received it.</summary>
/// <param name="Method">The verb in capitals.</param>
/// <param name="Path">The path behind the edition prefix, still escaped.</param>
/// <param name="Query">The query with its question mark; empty when there is none.</param>
/// <param name="Body">The bytes of the body; never those of OAuth requests.</param>
/// <param name="Edition">The edition that the prefix names, for example 'v3' or '2026-09'; 'oauth' for OAuth requests.</param>
public sealed record EmulatorRequest(string Method, string Path, string Query, ReadOnlyMemory<byte> Body, string Edition)
{
    /// <summary>Counts the requests to a server from 1; the ledger names the same number.</summary>
    public long Number { get; init; }

    /// <summary>When it arrived, by the emulator's clock.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The id in the header of its answer, and in the body of a refusal.</summary>
    public string CorrelationId { get; init; } = "";

    /// <summary>The status of its answer; null until there is one, and when the connection broke before.</summary>
    public int? Status { get; internal set; }
}
