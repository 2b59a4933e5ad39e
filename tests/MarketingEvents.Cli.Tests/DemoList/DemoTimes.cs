using System.Globalization;
using Bogus;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>When things happened around the demo's webinar, and the forms in which exports write it.</summary>
internal sealed class DemoTimes(Randomizer chance)
{
    /// <summary>Everything is dated from here, so that the list never depends on the day on which it is written.</summary>
    public static readonly DateTimeOffset Start = new(2026, 5, 4, 16, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset End = Start.AddMinutes(90);

    public DateTimeOffset Registration() => Between(Start.AddDays(-30), Start.AddHours(-6));

    public DateTimeOffset LateRegistration() => Between(End.AddHours(1), End.AddDays(3));

    public DateTimeOffset Cancellation() => Between(Start.AddHours(-5), Start.AddMinutes(-1));

    public (DateTimeOffset Joined, DateTimeOffset Left) Stay() => (Between(Start.AddMinutes(-10), Start.AddMinutes(5)), Between(Start.AddMinutes(50), End.AddMinutes(4)));

    public (DateTimeOffset Joined, DateTimeOffset Left) LateStay() => (Between(Start.AddMinutes(55), Start.AddMinutes(80)), Between(Start.AddMinutes(82), End));

    public string Write(DateTimeOffset instant) => chance.Number(9) switch
    {
        0 => instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        1 or 2 => instant.ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
        3 => instant.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        _ => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    };

    private DateTimeOffset Between(DateTimeOffset first, DateTimeOffset last)
        => first.AddMilliseconds(chance.Long(0, (long)(last - first).TotalMilliseconds));
}
