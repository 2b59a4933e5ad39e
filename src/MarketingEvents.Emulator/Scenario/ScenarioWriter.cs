using System.Globalization;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Scenario;

/// <summary>Makes a scenario of the state of an account.</summary>
internal static class ScenarioWriter
{
    public static ScenarioAccount Write(AccountState state, List<ScenarioToken> tokens)
    {
        var aliases = state.Contacts.Aliases.ToLookup(alias => alias.Contact.Id, alias => alias.Email);
        return new ScenarioAccount
        {
            Tokens = tokens,
            EventProperties = [.. state.EventProperties.Order(StringComparer.Ordinal)],
            Lists = new Dictionary<long, string>(state.ListNames),
            EventDetailsUrls = new Dictionary<long, string>(state.EventDetailsUrls),
            Contacts = [.. state.Contacts.All.OrderBy(contact => contact.Id).Select(contact => Write(contact, [.. aliases[contact.Id].Order(StringComparer.Ordinal)]))],
            Events = [.. state.Events.All.Select(Write)],
        };
    }

    private static ScenarioContact Write(Contact contact, List<string> aliases) => new()
    {
        Id = contact.Id,
        Email = contact.Email,
        FirstName = contact.FirstName,
        LastName = contact.LastName,
        Aliases = aliases.Count == 0 ? null : aliases,
        MergedInto = contact.MergedInto?.Survivor.Id,
    };

    private static ScenarioEvent Write(StoredEvent stored) => new()
    {
        ObjectId = stored.ObjectId,
        AppId = stored.Key?.AppId,
        ExternalAccountId = stored.Key?.AccountId,
        ExternalEventId = stored.Key?.EventId,
        Name = stored.Fields.Name,
        Organizer = stored.Fields.Organizer,
        Type = stored.Fields.Type,
        Description = stored.Fields.Description,
        Url = stored.Fields.Url,
        Start = stored.Fields.Start,
        End = stored.Fields.End,
        Cancelled = stored.Fields.IsCancelled,
        Completed = stored.Fields.IsCompleted,
        CustomProperties = stored.Fields.CustomProperties.IsEmpty ? null : new Dictionary<string, string>(stored.Fields.CustomProperties),
        Lists = stored.Lists.Count == 0 ? null : [.. stored.Lists],
        CreatedAt = stored.CreatedAt,
        UpdatedAt = stored.UpdatedAt,
        Participations = [.. stored.Roster.Rows().Select(Write)],
        Recorded = [.. stored.Roster.Participants.OrderBy(participant => participant.Contact.Id).SelectMany(Write)],
    };

    private static ScenarioParticipation Write(StoredParticipation row) => new()
    {
        Id = row.Id,
        Contact = row.Participant.Contact.Id.ToString(CultureInfo.InvariantCulture),
        State = row.State,
        OccurredAt = DateTimeOffset.FromUnixTimeMilliseconds(row.OccurredAt),
        DurationSeconds = row.DurationSeconds,
        CreatedAt = row.CreatedAt,
    };

    private static IEnumerable<ScenarioRecord> Write(Participant participant)
        => participant.Known().OrderBy(known => known.OccurredAt).ThenBy(known => known.Word, StringComparer.Ordinal).Select(known => new ScenarioRecord(participant.Contact.Id, known.Word, known.OccurredAt));
}
