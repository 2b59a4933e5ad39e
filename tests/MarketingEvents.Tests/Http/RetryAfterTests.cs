using Microsoft.Extensions.Time.Testing;

namespace HubSpot.MarketingEvents.Tests;

public class RetryAfterTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 8, 49, 37, TimeSpan.Zero));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("10", 10)]
    [InlineData(" 10 ", 10)]
    [InlineData("1.5", 1.5)]
    [InlineData("-5", 0)]
    public void Seconds_are_read_and_none_are_negative(string text, double seconds)
        => Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Read(text, _clock));

    [Theory]
    [InlineData("Tue, 24 Nov 2026 08:50:07 GMT")]
    [InlineData("Tuesday, 24-Nov-26 08:50:07 GMT")]
    [InlineData("Tue Nov 24 08:50:07 2026")]
    public void A_date_is_utc_whatever_the_zone_of_the_machine(string text)
    {
        _clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("far", TimeSpan.FromHours(-9), "far", "far"));

        Assert.Equal(TimeSpan.FromSeconds(30), RetryAfter.Read(text, _clock));
    }

    [Fact]
    public void A_single_digit_day_may_be_padded_with_a_space()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(1994, 11, 6, 8, 49, 36, TimeSpan.Zero));

        Assert.Equal(TimeSpan.FromSeconds(1), RetryAfter.Read("Sun Nov  6 08:49:37 1994", clock));
    }

    [Fact]
    public void A_date_in_the_past_means_no_wait()
        => Assert.Equal(TimeSpan.Zero, RetryAfter.Read("Mon, 23 Nov 2026 08:49:37 GMT", _clock));

    [Theory]
    [InlineData("86400")]
    [InlineData("86400000")]
    [InlineData("86400001")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("Thu, 24 Dec 2099 08:49:37 GMT")]
    public void No_wait_is_longer_than_a_day(string text)
        => Assert.Equal(TimeSpan.FromDays(1), RetryAfter.Read(text, _clock));

    [Fact]
    public void A_number_that_would_be_more_than_a_day_counts_milliseconds()
        => Assert.Equal(TimeSpan.FromSeconds(90), RetryAfter.Read("90000", _clock));

    [Theory]
    [InlineData("1500", "7", 1500)]
    [InlineData("soon", "7", 7000)]
    public void A_header_for_milliseconds_goes_first(string milliseconds, string seconds, double expected)
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.Add("Retry-After-Ms", milliseconds);
        answer.Headers.TryAddWithoutValidation("Retry-After", seconds);

        Assert.Equal(TimeSpan.FromMilliseconds(expected), RetryAfter.Read(answer.Headers, _clock));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("soon")]
    [InlineData("10 s")]
    [InlineData("1e5")]
    [InlineData("1,000")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("Tue, 24 Nov 2026")]
    [InlineData("Tue, 99 Nov 2026 08:50:07 GMT")]
    public void Nonsense_is_no_answer(string? text)
        => Assert.Null(RetryAfter.Read(text, _clock));

    [Theory]
    [InlineData("Retry-After", "7")]
    [InlineData("retry-after", "99999999999")]
    [InlineData("Retry-After", "-5")]
    public void The_header_is_read_even_where_the_framework_would_not(string name, string value)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation(name, value);

        Assert.Equal(RetryAfter.Read(value, _clock), RetryAfter.Read(response.Headers, _clock));
    }

    [Fact]
    public void A_missing_header_is_no_answer()
    {
        using var response = new HttpResponseMessage();

        Assert.Null(RetryAfter.Read(response.Headers, _clock));
    }
}
