namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Travels with a request through the pipeline, for the log: which request it is, and the bytes that it was answered.</summary>
internal sealed class CallRecord(EmulatorRequest call)
{
    public EmulatorRequest Call => call;

    public ReadOnlyMemory<byte> Answer { get; set; }
}
