namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>The events of an account by object id, by external ids and in order of their ids.</summary>
internal sealed class EventIndex
{
    private readonly Dictionary<long, StoredEvent> _byId = [];
    private readonly Dictionary<ExternalKey, StoredEvent> _byKey = [];
    private readonly Dictionary<string, SortedList<long, StoredEvent>> _byEventId = [];
    private readonly List<StoredEvent> _inOrder = [];
    private readonly Tally _present = new();

    /// <summary>The events that are there, deleted ones not.</summary>
    public IEnumerable<StoredEvent> All => _inOrder.Where(stored => !stored.IsDeleted);

    /// <summary>How many are there, deleted ones not.</summary>
    public int Count => _present.Before(_present.Count);

    public StoredEvent? Find(long objectId) => _byId.GetValueOrDefault(objectId) is { IsDeleted: false } found ? found : null;

    /// <summary>The event, also when it is deleted.</summary>
    public StoredEvent? FindAny(long objectId) => _byId.GetValueOrDefault(objectId);

    public StoredEvent? Find(ExternalKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>The events of all apps and external accounts with an external event id.</summary>
    public IEnumerable<StoredEvent> FindAll(string externalEventId) => _byEventId.TryGetValue(externalEventId, out var found) ? found.Values : [];

    /// <summary>Events whose object ids are larger than the given one, in order of their ids.</summary>
    public IEnumerable<StoredEvent> After(long objectId)
    {
        Tally[] present = [_present];
        var end = _present.Before(_present.Count);
        for (var rank = _present.Before(FirstAfter(objectId)); rank < end; rank++)
        {
            yield return _inOrder[Tally.Find(present, rank)];
        }
    }

    /// <summary>Events whose object ids are smaller than the given one, newest first.</summary>
    public IEnumerable<StoredEvent> Before(long objectId)
    {
        Tally[] present = [_present];
        for (var rank = _present.Before(FirstAfter(objectId - 1)) - 1; rank >= 0; rank--)
        {
            yield return _inOrder[Tally.Find(present, rank)];
        }
    }

    public void Add(StoredEvent added)
    {
        _byId.Add(added.ObjectId, added);
        _inOrder.Add(added);
        _present.Append(true);
        if (added.Key is { } key)
        {
            _byKey.Add(key, added);
            if (!_byEventId.TryGetValue(key.EventId, out var sameId))
            {
                _byEventId[key.EventId] = sameId = [];
            }

            sameId.Add(added.ObjectId, added);
        }
    }

    public void Delete(StoredEvent deleted)
    {
        deleted.IsDeleted = true;
        _present.Flip(FirstAfter(deleted.ObjectId - 1), false);
        if (deleted.Key is { } key)
        {
            _byKey.Remove(key);
            _byEventId[key.EventId].Remove(deleted.ObjectId);
        }
    }

    private int FirstAfter(long objectId)
    {
        var (low, high) = (0, _inOrder.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _inOrder[middle].ObjectId <= objectId ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
