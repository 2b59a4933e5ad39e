using System.Diagnostics.Metrics;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Takes in what the SDK measures. Other tests measure at the same time.</summary>
internal sealed class SdkMeter : IDisposable
{
    private readonly MeterListener _listener = new();

    /// <param name="note">Receives the instrument, the value and the tags, from any thread.</param>
    public SdkMeter(Action<Instrument, double, IReadOnlyList<KeyValuePair<string, object?>>> note)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "HubSpot.MarketingEvents")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => note(instrument, value, tags.ToArray()));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => note(instrument, value, tags.ToArray()));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();
}
