namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The id that header and error body of an answer share.</summary>
internal static class CorrelationId
{
    public const string Header = "x-hubspot-correlation-id";

    /// <summary>Ids of the real service have the form of version 7 (observed in 2026).</summary>
    public static string Create(DateTimeOffset now) => Guid.CreateVersion7(now).ToString();
}
