using HubSpot.MarketingEvents.Emulator.State;

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

    /// <summary>The bytes of its answer; empty until there is one, and never those of OAuth answers.</summary>
    public ReadOnlyMemory<byte> Answer { get; internal set; }

    /// <summary>What went wrong on request, in words; null when nothing did.</summary>
    public string? Fault { get; internal set; }

    /// <summary>The path as it was sent, with its prefix.</summary>
    internal string Target { get; init; } = "";

    /// <summary>Whether it is over: answered, or broken off.</summary>
    internal bool IsComplete { get; set; }

    /// <summary>The account that it led to; null when it was refused before.</summary>
    internal AccountStore? Account { get; set; }

    /// <summary>What it changed so far. A batch that is carried out later adds to it, so it is read by the user of <see cref="Account"/> only.</summary>
    internal List<LedgerRecord> Changes { get; } = [];
}
