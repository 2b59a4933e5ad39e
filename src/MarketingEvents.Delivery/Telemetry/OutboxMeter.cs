using System.Diagnostics.Metrics;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>The metrics of an outbox: numbers only, without accounts.</summary>
internal sealed class OutboxMeter : IDisposable
{
    public const string Name = "HubSpot.MarketingEvents.Delivery";

    private readonly Meter _meter;
    private readonly Counter<long> _enqueued;
    private readonly Counter<long> _settled;
    private readonly Counter<long> _postponed;

    /// <param name="factory">Makes the meter in a container; null without one.</param>
    public OutboxMeter(IMeterFactory? factory)
    {
        _meter = factory?.Create(Name) ?? new Meter(Name);
        _enqueued = _meter.CreateCounter<long>("hubspot.outbox.enqueued", "{entry}", "Entries that this program enqueued.");
        _settled = _meter.CreateCounter<long>("hubspot.outbox.settled", "{entry}", "Entries that this program settled, by verdict.");
        _postponed = _meter.CreateCounter<long>("hubspot.outbox.postponed", "{entry}", "Entries that this program took and that wait again.");
        _meter.CreateObservableGauge("hubspot.outbox.backlog", () => Observe(status => status.Backlog), "{entry}", "Entries that are not settled.");
        _meter.CreateObservableGauge("hubspot.outbox.oldest", () => Observe(status => (long)(status.OldestAge ?? TimeSpan.Zero).TotalSeconds), "s", "How long the oldest of them has waited.");
        _meter.CreateObservableGauge("hubspot.outbox.paused_accounts", () => Observe(status => status.Accounts.Count(account => account.PausedSince is not null)), "{account}", "Accounts that are paused.");
    }

    /// <summary>What a worker counted last; null before. A program without a worker reports no such numbers.</summary>
    public OutboxStatus? Status { get; set; }

    public void Enqueued(int count) => _enqueued.Add(count);

    public void Changed(IReadOnlyList<EntryChange> settled, int postponed)
    {
        foreach (var verdict in settled.GroupBy(change => change.Verdict))
        {
            _settled.Add(verdict.Count(), new KeyValuePair<string, object?>("verdict", verdict.Key?.ToString()));
        }

        if (postponed > 0)
        {
            _postponed.Add(postponed);
        }
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> Observe(Func<OutboxStatus, long> value) => Status is { } status ? [new Measurement<long>(value(status))] : [];
}
