namespace HubSpot.MarketingEvents;

/// <summary>The calls of a day. Not safe for several threads.</summary>
internal sealed class DailyBudget(int calls, HubSpotClientOptions options)
{
    private int _left;
    private DateTimeOffset _resetsAt = DateTimeOffset.MinValue;

    /// <summary>Counts a call.</summary>
    /// <exception cref="HubSpotException">None is left.</exception>
    public void Take()
    {
        Renew();
        if (_left == 0)
        {
            throw Exhausted();
        }

        _left--;
    }

    /// <summary>The service says how many calls are left: others may use them, too.</summary>
    public void Learn(int left)
    {
        Renew();
        _left = Math.Max(0, Math.Min(_left, left));
    }

    // In the form of the service's own refusal, so that a program needs one rule for both.
    private HubSpotException Exhausted()
        => new(
            FormattableString.Invariant($"The call was not made: the {calls} calls of the day are used up until {_resetsAt:u}."),
            0, new ServiceError { ErrorType = "RATE_LIMIT", PolicyName = RateLimitPolicy.Daily }, null, null)
        {
            ResetsAt = _resetsAt,
        };

    private void Renew()
    {
        if (options.TimeProvider.GetUtcNow() >= _resetsAt)
        {
            _left = calls;
            _resetsAt = RateLimitPolicy.NextReset(options);
        }
    }
}
