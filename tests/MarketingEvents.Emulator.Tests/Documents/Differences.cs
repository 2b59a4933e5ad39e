namespace HubSpot.MarketingEvents.Tests;

/// <summary>Where answers differ from the published document on purpose. The README of the emulator explains each kind.</summary>
internal static class Differences
{
    public static IReadOnlyList<Difference> All { get; } =
    [
    ];
}
