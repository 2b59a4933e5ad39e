namespace HubSpot.MarketingEvents.Emulator;

/// <summary>One request as the emulator received it.</summary>
/// <param name="Method">The verb in capitals.</param>
/// <param name="Path">The path behind the edition prefix, still escaped.</param>
/// <param name="Query">The query with its question mark; empty when there is none.</param>
/// <param name="Body">The bytes of the body.</param>
/// <param name="Edition">The edition that the prefix names, for example 'v3' or '2026-09'.</param>
public sealed record EmulatorRequest(string Method, string Path, string Query, ReadOnlyMemory<byte> Body, string Edition);
