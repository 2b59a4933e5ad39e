using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Attendance;

/// <summary>What an attendance call stores, drops and reports, input by input, as observed in 2026.</summary>
internal sealed class AttendanceRules(AccountState state, StoredEvent target, AttendanceOrder order, EmulatorOptions options, DateTimeOffset now)
{
    private const long SmallestEpochMilliseconds = 10_000_000_000;

    private readonly List<(long ContactId, string? Email)> _echo = [];
    private readonly List<EntryError> _errors = [];

    public static AttendanceResult Apply(AccountState state, AttendanceOrder order, EmulatorOptions options, DateTimeOffset now)
    {
        if (state.Events.Find(order.EventId) is not { } target)
        {
            // The event was deleted while its batch was pending.
            return AttendanceResult.Nothing;
        }

        var rules = new AttendanceRules(state, target, order, options, now);
        foreach (var input in order.Inputs)
        {
            rules.Apply(input);
        }

        return new AttendanceResult(rules._echo, rules._errors);
    }

    private void Apply(AttendanceInput input)
    {
        if (input.Email is not null && !AddressForm.IsPlausible(input.Email))
        {
            AddError(options.MalformedAddress == MalformedAddressAnswer.ErrorEntry, "INVALID_EMAIL", $"The email address {input.Name} is invalid.");
            Drop(input, null, "The email address is malformed.");
            return;
        }

        var stay = order.Word == "attend" ? Stay.Of(input) : null;
        if (order.Word == "attend" && Unacceptable(input, stay) is { } reason)
        {
            Drop(input, null, reason);
            return;
        }

        if (FindContact(input) is { } contact)
        {
            Store(input, contact, stay);
        }
    }

    private string? Unacceptable(AttendanceInput input, Stay? stay)
    {
        if (options.DropsEpochSeconds && input.InteractionDateTime < SmallestEpochMilliseconds)
        {
            return "interactionDateTime is in seconds, not in milliseconds.";
        }

        if (stay is null)
        {
            return order.IsOlderPair || !options.DropsAttendWithoutTimes ? null : "joinedAt and leftAt are not both set to an instant.";
        }

        if (stay.Value.Joined < stay.Value.Left)
        {
            return null;
        }

        var suffix = input.Email is null ? "FOR_CONTACT_ID" : "FOR_EMAIL";
        AddError(true, $"AttendanceValidationError.JOINED_AT_IS_LATER_THAN_LEFT_AT_{suffix}", $"joinedAt has to be earlier than leftAt for {input.Name}.");
        return "joinedAt is not earlier than leftAt.";
    }

    private Contact? FindContact(AttendanceInput input)
    {
        if (input.ContactId is { } id)
        {
            if (state.Contacts.Find(id) is { } known)
            {
                return known;
            }

            AddError(options.UnknownContact == UnknownContactAnswer.ErrorEntry, "AttendanceValidationError.CONTACT_NOT_FOUND", $"No contact has the id {input.Name}.");
            Drop(input, null, "No contact has the id.");
            return null;
        }

        var email = input.Email!; // An input without id and without address is refused before.
        if (state.Contacts.Find(email) is { } contact)
        {
            return contact;
        }

        if (order.IsOlderPair)
        {
            Drop(input, null, "No contact has the address, and this route creates none.");
            return null;
        }

        var created = state.AddContact(email, input.ContactProperties.GetValueOrDefault("firstname"), input.ContactProperties.GetValueOrDefault("lastname"));
        state.Ledger.Add(order.Request, LedgerChange.ContactCreated, now, contactId: created.Id);
        return created;
    }

    private void Store(AttendanceInput input, Contact contact, Stay? stay)
    {
        var instant = input.InteractionDateTime!.Value; // An input without it is refused before.
        var before = target.Roster.Find(contact);
        if (before?.Knows(instant, order.Word) == true)
        {
            // A repeat is accepted and left out of the results.
            state.Ledger.Add(order.Request, LedgerChange.AttendanceRepeated, now, target.ObjectId, contact.Id, order.Word, instant);
            return;
        }

        var reason = ReasonToDrop(before, stay);
        if (reason is null || options.EchoesDrops)
        {
            _echo.Add((contact.Id, input.Email));
        }

        if (reason is not null)
        {
            Drop(input, contact.Id, reason);
            return;
        }

        var participant = target.Roster.Join(target, contact);
        participant.Know(instant, order.Word);
        AddRows(participant, instant, stay);
        state.Ledger.Add(order.Request, LedgerChange.AttendanceRecorded, now, target.ObjectId, contact.Id, order.Word, instant);
    }

    private string? ReasonToDrop(Participant? before, Stay? stay)
        => options.DropsEverything ? "EmulatorOptions.DropsEverything is set."
        : options.DropsShortStays && stay?.Length < TimeSpan.FromSeconds(1)
            ? string.Create(CultureInfo.InvariantCulture, $"The stay is {stay.Value.Length.TotalMilliseconds} ms, which is less than a second.")
        : order.Word == "attend" && options.DropsAttendOfAttended && before?.HasAttended == true ? "The contact has attended before, and EmulatorOptions.DropsAttendOfAttended is set."
        : null;

    private void AddRows(Participant participant, long instant, Stay? stay)
    {
        var isOver = target.IsOver(now);
        if (order.Word == "register" && isOver && options.KeepsRegisteredBesideNoShow)
        {
            state.AddRow(participant, "REGISTERED", instant, null, now);
        }

        var word = order.Word switch
        {
            "attend" => "ATTENDED",
            "cancel" => "CANCELLED",
            _ => isOver ? "NO_SHOW" : "REGISTERED",
        };
        state.AddRow(participant, word, instant, stay is { } known ? (int)Math.Min(known.Length.TotalSeconds, int.MaxValue) : null, now);
    }

    private void Drop(AttendanceInput input, long? contactId, string reason)
        => state.Ledger.Add(order.Request, LedgerChange.AttendanceDropped, now, target.ObjectId, contactId ?? input.ContactId, order.Word, input.InteractionDateTime, reason);

    private void AddError(bool isReported, string subCategory, string message)
    {
        if (isReported)
        {
            _errors.Add(new EntryError("VALIDATION_ERROR", subCategory, message));
        }
    }
}
