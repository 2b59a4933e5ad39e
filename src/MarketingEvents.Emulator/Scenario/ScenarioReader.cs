using System.Collections.Immutable;
using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Authentication;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Scenario;

/// <summary>Makes the state of an account from a scenario. Its rows are visible whatever the lag.</summary>
internal sealed class ScenarioReader(ScenarioAccount scenario, AccountState state, DateTimeOffset now)
{

    /// <param name="scenario">What the account shall hold.</param>
    /// <param name="empty">The state that it is put into.</param>
    /// <param name="now">When it begins.</param>
    /// <exception cref="FormatException">The scenario contradicts itself.</exception>
    public static AccountState Read(ScenarioAccount scenario, AccountState empty, DateTimeOffset now)
    {
        try
        {
            return new ScenarioReader(scenario, empty, now).Read();
        }
        catch (ArgumentException e)
        {
            // Two things have the same id, address or external ids.
            throw new FormatException($"The scenario contradicts itself: {e.Message}", e);
        }
    }

    private AccountState Read()
    {
        foreach (var id in GivenIds())
        {
            state.SkipId(id);
        }

        state.EventProperties.UnionWith(scenario.EventProperties);
        foreach (var (id, name) in scenario.Lists)
        {
            state.ListNames[id] = name;
        }

        foreach (var (appId, url) in scenario.EventDetailsUrls)
        {
            state.EventDetailsUrls[appId] = url;
        }

        foreach (var contact in scenario.Contacts)
        {
            var added = state.AddContact(contact.Email, contact.FirstName, contact.LastName, contact.Id);
            foreach (var alias in contact.Aliases ?? [])
            {
                state.Contacts.AddAlias(alias, added);
            }
        }

        // Events are found by halving their list, so they go in by their ids.
        foreach (var source in scenario.Events.OrderBy(source => source.ObjectId ?? long.MaxValue))
        {
            AddEvent(source);
        }

        foreach (var contact in scenario.Contacts.Where(contact => contact.MergedInto is not null))
        {
            state.Contacts.Merge(Contact(contact.Email), Contact(Text(contact.MergedInto!.Value))); // Only those that were merged.
        }

        return state;
    }

    private void AddEvent(ScenarioEvent source)
    {
        ExternalKey? key = source.ExternalEventId is null ? null : new ExternalKey(source.AppId ?? AppBook.Default.Id, source.ExternalAccountId ?? "", source.ExternalEventId);
        var added = state.AddEvent(key, Fields(source), source.CreatedAt ?? now, isSeeded: true, source.ObjectId);
        added.UpdatedAt = source.UpdatedAt ?? added.CreatedAt;
        added.Lists.UnionWith(source.Lists ?? []);
        foreach (var row in (source.Participations ?? []).OrderBy(row => row.Id ?? long.MaxValue))
        {
            state.AddRow(
                added.Roster.Join(added, Contact(row.Contact)), row.State, row.OccurredAt.ToUnixTimeMilliseconds(), row.DurationSeconds, row.CreatedAt ?? now, isSeeded: true, row.Id);
        }

        foreach (var record in source.Recorded ?? [])
        {
            added.Roster.Join(added, Contact(Text(record.ContactId))).Know(record.OccurredAt, string.Intern(record.State));
        }
    }

    private static EventFields Fields(ScenarioEvent source) => new()
    {
        Name = source.Name ?? "Event",
        Organizer = source.Organizer ?? "Organizer",
        Type = source.Type,
        Description = source.Description,
        Url = source.Url,
        Start = source.Start,
        End = source.End,
        IsCancelled = source.Cancelled,
        IsCompleted = source.Completed,
        CustomProperties = (source.CustomProperties ?? []).ToImmutableSortedDictionary(),
    };

    private Contact Contact(string text)
        => (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? state.Contacts.Find(id) : state.Contacts.Find(text))
            ?? throw new FormatException("A participation names a contact that the scenario does not have.");

    private IEnumerable<long> GivenIds()
        => scenario.Contacts.Select(contact => contact.Id)
            .Concat(scenario.Events.Select(source => source.ObjectId))
            .Concat(scenario.Events.SelectMany(source => source.Participations ?? []).Select(row => row.Id))
            .OfType<long>();

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
