using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Attendance;

/// <summary>What an attendance call stores, drops and reports, input by input, as observed in 2026.</summary>
internal sealed class AttendanceRules(EmulatorOptions options, StoredEvent target, string word, bool createsContacts)
{
    private const long SmallestEpochMilliseconds = 10_000_000_000;

    private readonly DateTimeOffset _now = options.TimeProvider.GetUtcNow();

    public List<(long ContactId, string? Email)> Echo { get; } = [];

    public List<BatchError> Errors { get; } = [];

    public EmulatorState Apply(EmulatorState state, IEnumerable<AttendanceInput> inputs) => inputs.Aggregate(state, Apply);

    private EmulatorState Apply(EmulatorState state, AttendanceInput input)
    {
        if (input.Email is not null && !AddressForm.IsPlausible(input.Email))
        {
            AddError(options.MalformedAddress == MalformedAddressAnswer.ErrorEntry, "INVALID_EMAIL", $"The email address {input.Name} is invalid.");
            return state;
        }

        if (word == "attend" && !IsAcceptableStay(input))
        {
            return state;
        }

        (state, var contact) = FindContact(state, input);
        if (contact is null)
        {
            return state;
        }

        return Store(state, contact, input);
    }

    private bool IsAcceptableStay(AttendanceInput input)
    {
        if (options.DropsEpochSeconds && input.InteractionDateTime < SmallestEpochMilliseconds)
        {
            return false;
        }

        if (Stay(input) is not var (joined, left))
        {
            return !options.DropsAttendWithoutTimes;
        }

        if (joined < left)
        {
            return true;
        }

        var suffix = input.Email is null ? "FOR_CONTACT_ID" : "FOR_EMAIL";
        AddError(true, $"AttendanceValidationError.JOINED_AT_IS_LATER_THAN_LEFT_AT_{suffix}", $"joinedAt has to be earlier than leftAt for {input.Name}.");
        return false;
    }

    private (EmulatorState State, Contact? Contact) FindContact(EmulatorState state, AttendanceInput input)
    {
        if (input.Email is null)
        {
            var known = state.FindContact(input.ContactId!.Value);
            if (known is null)
            {
                AddError(options.UnknownContact == UnknownContactAnswer.ErrorEntry, "AttendanceValidationError.CONTACT_NOT_FOUND", $"No contact has the id {input.Name}.");
            }

            return (state, known);
        }

        if (state.FindContact(input.Email) is { } contact || !createsContacts)
        {
            return (state, state.FindContact(input.Email));
        }

        return state.AddContact(input.Email, input.ContactProperties.GetValueOrDefault("firstname"), input.ContactProperties.GetValueOrDefault("lastname"));
    }

    private EmulatorState Store(EmulatorState state, Contact contact, AttendanceInput input)
    {
        var instant = input.InteractionDateTime!.Value;
        var stored = word switch
        {
            "attend" => "ATTENDED",
            "cancel" => "CANCELLED",
            _ when target.End < _now => "NO_SHOW",
            _ => "REGISTERED",
        };
        if (state.Known.Contains((target.ObjectId, contact.Id, instant, stored)))
        {
            // A repeat is accepted and left out of the results.
            return state;
        }

        Echo.Add((contact.Id, input.Email));
        var stay = Stay(input);
        if (options.DropsEverything
            || (word == "attend" && options.DropsShortStays && stay is var (from, to) && to - from < TimeSpan.FromSeconds(1))
            || (word == "attend" && options.DropsAttendOfAttended && state.RowsOf(target.ObjectId).Any(row => row.State == "ATTENDED" && state.FindContact(row.ContactId)?.Id == contact.Id)))
        {
            return state;
        }

        if (stored == "NO_SHOW" && options.KeepsRegisteredBesideNoShow)
        {
            state = state.AddRow(target.ObjectId, contact.Id, "REGISTERED", instant, null, _now);
        }

        int? seconds = word == "attend" && stay is var (joined, left) ? (int)(left - joined).TotalSeconds : null;
        return state.AddRow(target.ObjectId, contact.Id, stored, instant, seconds, _now);
    }

    private void AddError(bool isReported, string subCategory, string message)
    {
        if (isReported)
        {
            Errors.Add(new BatchError { Status = "error", Category = "VALIDATION_ERROR", SubCategory = subCategory, Message = message });
        }
    }

    private static (DateTimeOffset Joined, DateTimeOffset Left)? Stay(AttendanceInput input)
        => Instant(input, "joinedAt") is { } joined && Instant(input, "leftAt") is { } left ? (joined, left) : null;

    private static DateTimeOffset? Instant(AttendanceInput input, string name)
        => DateTimeOffset.TryParse(input.Properties.GetValueOrDefault(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
