using Bogus;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>
/// Values that do not matter to a case. The same seed gives the same values in the same order on every day and machine:
/// neither the clock nor Bogus's static seed takes part.
/// </summary>
internal sealed class Some
{
    private readonly Faker _faker;
    private int _addresses;

    public Some(int seed = 1) => _faker = new Faker { Random = new Randomizer(seed), DateTimeReference = Noon.UtcDateTime };

    /// <summary>The day that all times lie around.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Most ids do not fit 32 bits, as on the live service.</summary>
    public long ContactId() => _faker.Random.Long(1, 900_000_000_000);

    /// <summary>A new address with each call.</summary>
    public string Email() => $"{_faker.Internet.UserName()}.{++_addresses}@{_faker.PickRandom("example.com", "example.net", "example.org")}";

    public string Word() => _faker.Lorem.Word();

    public DateTimeOffset Instant() => new(_faker.Date.Recent(30), TimeSpan.Zero);

    public EventKey Event() => new(_faker.Random.Long(1, 900_000_000_000));

    /// <summary>An attendee that fits the state, known by e-mail address.</summary>
    public Attendee Attendee(SubscriberState state) => Fit(MarketingEvents.Attendee.OfEmail(Email()), state);

    /// <summary>An attendee that fits the state, known by contact id.</summary>
    public Attendee AttendeeWithId(SubscriberState state) => Fit(MarketingEvents.Attendee.OfContact(ContactId()), state);

    private Attendee Fit(Attendee attendee, SubscriberState state)
    {
        var instant = Instant();
        return state == SubscriberState.Attend
            ? attendee with { JoinedAt = instant, LeftAt = instant + _faker.Date.Timespan(TimeSpan.FromHours(2)) + TimeSpan.FromSeconds(1) }
            : attendee with { InteractionDateTime = instant };
    }
}
