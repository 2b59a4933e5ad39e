using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Attendance;

/// <summary>What an attendance call stores, drops and reports, input by input, as observed in 2026.</summary>
internal sealed class AttendanceRules(EmulatorOptions options, AttendanceOrder order, DateTimeOffset now)
{
    private const long SmallestEpochMilliseconds = 10_000_000_000;

    private readonly List<(long ContactId, string? Email)> _echo = [];
    private readonly List<BatchError> _errors = [];

    public static (EmulatorState State, AttendanceResult Result) Apply(EmulatorState state, AttendanceOrder order, EmulatorOptions options, DateTimeOffset now)
    {
        var rules = new AttendanceRules(options, order, now);
        state = order.Inputs.Aggregate(state, rules.Apply);
        return (state, new AttendanceResult(rules._echo, rules._errors));
    }

    private EmulatorState Apply(EmulatorState state, AttendanceInput input)
    {
        if (input.Email is not null && !AddressForm.IsPlausible(input.Email))
        {
            AddError(options.MalformedAddress == MalformedAddressAnswer.ErrorEntry, "INVALID_EMAIL", $"The email address {input.Name} is invalid.");
            return state;
        }

        if (order.Word == "attend" && !IsAcceptableStay(input))
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
            return order.IsOlderPair || !options.DropsAttendWithoutTimes;
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

        if (state.FindContact(input.Email) is { } contact || order.IsOlderPair)
        {
            return (state, state.FindContact(input.Email));
        }

        return state.AddContact(input.Email, input.ContactProperties.GetValueOrDefault("firstname"), input.ContactProperties.GetValueOrDefault("lastname"));
    }

    private EmulatorState Store(EmulatorState state, Contact contact, AttendanceInput input)
    {
        var instant = input.InteractionDateTime!.Value;
        if (state.Known.Contains((order.EventId, contact.Id, instant, order.Word)))
        {
            // A repeat is accepted and left out of the results.
            return state;
        }

        var isDropped = IsDropped(state, contact, Stay(input));
        if (!isDropped || options.EchoesDrops)
        {
            _echo.Add((contact.Id, input.Email));
        }

        return isDropped ? state : AddRows(state.Know(order.EventId, contact.Id, instant, order.Word), contact, instant, Stay(input));
    }

    private bool IsDropped(EmulatorState state, Contact contact, (DateTimeOffset Joined, DateTimeOffset Left)? stay)
        => options.DropsEverything
        || (order.Word == "attend" && options.DropsShortStays && stay is var (from, to) && to - from < TimeSpan.FromSeconds(1))
        || (order.Word == "attend" && options.DropsAttendOfAttended
            && state.RowsOf(order.EventId).Any(row => row.State == "ATTENDED" && state.FindContact(row.ContactId)?.Id == contact.Id));

    private EmulatorState AddRows(EmulatorState state, Contact contact, long instant, (DateTimeOffset Joined, DateTimeOffset Left)? stay)
    {
        var isOver = state.Events[order.EventId].End < now;
        if (order.Word == "register" && isOver && options.KeepsRegisteredBesideNoShow)
        {
            state = Add("REGISTERED", null);
        }

        return order.Word switch
        {
            "attend" => Add("ATTENDED", stay is var (joined, left) ? (int)(left - joined).TotalSeconds : null),
            "cancel" => Add("CANCELLED", null),
            _ => Add(isOver ? "NO_SHOW" : "REGISTERED", null),
        };

        EmulatorState Add(string word, int? seconds) => state.AddRow(order.EventId, contact.Id, word, instant, seconds, now);
    }

    private void AddError(bool isReported, string subCategory, string message)
    {
        if (isReported)
        {
            _errors.Add(new BatchError { Status = "error", Category = "VALIDATION_ERROR", SubCategory = subCategory, Message = message });
        }
    }

    private static (DateTimeOffset Joined, DateTimeOffset Left)? Stay(AttendanceInput input)
        => Instant(input, "joinedAt") is { } joined && Instant(input, "leftAt") is { } left ? (joined, left) : null;

    private static DateTimeOffset? Instant(AttendanceInput input, string name)
        => DateTimeOffset.TryParse(input.Properties.GetValueOrDefault(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
