using System.Globalization;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>How a request names an event. External ids lead to events of the calling app only (documented).</summary>
internal sealed class Target
{
    private readonly Func<AccountState, StoredEvent?> _find;

    private Target(Refusal? refusal, Func<AccountState, StoredEvent?> find)
    {
        Refusal = refusal;
        _find = find;
    }

    /// <summary>What is wrong with the name itself; null when nothing is.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The external ids; null when the event is named by its object id.</summary>
    public ExternalKey? Key { get; private init; }

    public StoredEvent? Find(AccountState state) => Refusal is null ? _find(state) : null;

    /// <summary>By the number in the path.</summary>
    /// <param name="value">The text in the path.</param>
    /// <param name="name">The parameter, as refusals call it.</param>
    public static Target ByObjectId(string value, string name)
        => !long.TryParse(value.AsSpan(value.StartsWith('-') ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Refused(Refusal.UnparsablePath(name))
        : id == 0 || value.StartsWith('-') ? Refused(Refusal.NotPositive(name, value))
        : new Target(null, state => state.Events.Find(id));

    /// <summary>By the pair of external ids.</summary>
    /// <param name="caller">Whose events they are.</param>
    /// <param name="accountId">The external account id, if the request has one.</param>
    /// <param name="eventId">The external event id.</param>
    /// <param name="missing">The refusal when there is no account id; its form depends on the route (observed).</param>
    public static Target ByExternalIds(Caller caller, string? accountId, string eventId, Refusal missing)
    {
        if (string.IsNullOrEmpty(accountId))
        {
            return Refused(missing);
        }

        var key = new ExternalKey(caller.AppId, accountId, eventId);
        return new Target(null, state => state.Events.Find(key)) { Key = key };
    }

    private static Target Refused(Refusal refusal) => new(refusal, _ => null);
}
