namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The latest requests, as many as the options keep, and who wants to hear of new ones.</summary>
internal sealed class RequestLog(EmulatorOptions options)
{
    private readonly Lock _lock = new();
    private readonly Queue<EmulatorRequest> _requests = new();
    private readonly List<LogSubscription> _subscriptions = [];
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

    /// <summary>The number of the oldest request that is kept; 0 when none is.</summary>
    public long Oldest
    {
        get
        {
            lock (_lock)
            {
                return _requests.TryPeek(out var oldest) ? oldest.Number : 0;
            }
        }
    }

    public EmulatorRequest? Find(long number)
    {
        lock (_lock)
        {
            // Numbers have no gaps, so a number tells the place.
            return _requests.TryPeek(out var oldest) && number >= oldest.Number && number <= _last ? _requests.ElementAt((int)(number - oldest.Number)) : null;
        }
    }

    /// <summary>Numbers a request and keeps it.</summary>
    public EmulatorRequest Add(EmulatorRequest request)
    {
        lock (_lock)
        {
            var numbered = request with { Number = ++_last };
            _requests.Enqueue(numbered);
            Grow(numbered.Body.Length);
            return numbered;
        }
    }

    /// <summary>Keeps what a request was answered, and tells those who listen.</summary>
    public void Complete(EmulatorRequest request, int? status, ReadOnlyMemory<byte> answer)
    {
        lock (_lock)
        {
            request.Status = status;
            request.IsComplete = true;
            if (_requests.TryPeek(out var oldest) && request.Number >= oldest.Number)
            {
                request.Answer = answer;
                Grow(answer.Length);
            }

            _subscriptions.ForEach(subscription => subscription.Tell(request));
        }
    }

    /// <summary>Tells those who listen that something changed without a request of the API.</summary>
    public void TellOfChange()
    {
        lock (_lock)
        {
            _subscriptions.ForEach(subscription => subscription.Tell(null));
        }
    }

    /// <summary>Listens until it is disposed.</summary>
    public LogSubscription Subscribe()
    {
        var subscription = new LogSubscription(Unsubscribe);
        lock (_lock)
        {
            _subscriptions.Add(subscription);
        }

        return subscription;
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _bytes = 0;
        }
    }

    private void Unsubscribe(LogSubscription subscription)
    {
        lock (_lock)
        {
            _subscriptions.Remove(subscription);
        }
    }

    private void Grow(int bytes)
    {
        _bytes += bytes;
        while (_requests.Count > options.KeptRequests || (_bytes > options.KeptRequestBytes && _requests.Count > 1))
        {
            var oldest = _requests.Dequeue();
            _bytes -= oldest.Body.Length + oldest.Answer.Length;
        }
    }
}
