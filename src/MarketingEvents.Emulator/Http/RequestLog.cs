namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The latest requests, as many as the options keep.</summary>
internal sealed class RequestLog(EmulatorOptions options)
{
    private readonly Lock _lock = new();
    private readonly Queue<EmulatorRequest> _requests = new();
    private long _bytes;
    private long _last;

    public IReadOnlyList<EmulatorRequest> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Numbers a request and keeps it.</summary>
    public EmulatorRequest Add(EmulatorRequest request)
    {
        lock (_lock)
        {
            var numbered = request with { Number = ++_last };
            _requests.Enqueue(numbered);
            _bytes += numbered.Body.Length;
            while (_requests.Count > options.KeptRequests || (_bytes > options.KeptRequestBytes && _requests.Count > 1))
            {
                _bytes -= _requests.Dequeue().Body.Length;
            }

            return numbered;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _bytes = 0;
        }
    }
}
