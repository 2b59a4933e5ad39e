namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Adds up how far the passes of a delivery are.</summary>
internal sealed class SoleProgress(IProgress<DeliveryProgress>? inner)
{
    private readonly List<Part> _parts = [];
    private readonly Lock _lock = new();

    public Part NewPart()
    {
        lock (_lock)
        {
            var part = new Part(this);
            _parts.Add(part);
            return part;
        }
    }

    private void Report()
    {
        lock (_lock)
        {
            inner?.Report(new DeliveryProgress(
                _parts.Sum(part => part.Answered),
                _parts.Sum(part => part.Settlements?.Settled ?? 0),
                _parts.Sum(part => part.Settlements?.Confirmed ?? 0),
                _parts.Sum(part => part.Settlements?.Rejected ?? 0)));
        }
    }

    /// <summary>One pass. A pass over entries in doubt is several recordings, one after the other.</summary>
    public sealed class Part(SoleProgress whole) : IProgress<RecordingProgress>
    {
        private int _before;
        private int _current;

        public Settlements? Settlements { get; set; }

        public long Answered => _before + _current;

        public void Report(RecordingProgress value)
        {
            if (value.Answered < _current)
            {
                _before += _current;
            }

            _current = value.Answered;
            whole.Report();
        }

        public void Report() => whole.Report();
    }
}
