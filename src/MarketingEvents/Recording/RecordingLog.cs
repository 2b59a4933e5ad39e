using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>What the recorder logs: counts, chunk numbers and correlation ids, never an address or what the service wrote.</summary>
internal static partial class RecordingLog
{
    [LoggerMessage(10, LogLevel.Debug, "Chunk {Chunk} with {Attendees} attendees for state '{State}' ended {Fate} ({Failure}) with {Errors} errors, correlation id {CorrelationId}.")]
    public static partial void ChunkEnded(this ILogger logger, int chunk, int attendees, string state, RequestFate fate, string? failure, int errors, string? correlationId);

    [LoggerMessage(11, LogLevel.Information, "Chunk {Chunk} with {Attendees} attendees was refused and is sent again in smaller ones.")]
    public static partial void ChunkSplit(this ILogger logger, int chunk, int attendees);

    [LoggerMessage(12, LogLevel.Warning, "Chunk {Chunk} with {Attendees} attendees was not answered. It is read back before it is sent again.")]
    public static partial void ChunkSilent(this ILogger logger, int chunk, int attendees);

    [LoggerMessage(13, LogLevel.Warning, "Sending stopped after chunk {Chunk} ({Failure}). Attendees that were not sent end NotSent.")]
    public static partial void SendingStopped(this ILogger logger, int chunk, string? failure);

    [LoggerMessage(14, LogLevel.Debug, "Read back {Attendees} attendees with {Reads} reads; {Open} are still open.")]
    public static partial void ReadBack(this ILogger logger, int attendees, int reads, int open);

    [LoggerMessage(15, LogLevel.Information, "Recorded state '{State}' for {Total} attendees: {Confirmed} confirmed, {AlreadyInState} already in state, {Rejected} rejected, {Unconfirmed} unconfirmed.")]
    public static partial void Recorded(this ILogger logger, string state, int total, int confirmed, int alreadyInState, int rejected, int unconfirmed);

    [LoggerMessage(16, LogLevel.Warning, "The progress callback failed ({Failure}) and is not called again. The recording goes on.")]
    public static partial void ProgressFailed(this ILogger logger, string failure);
}
