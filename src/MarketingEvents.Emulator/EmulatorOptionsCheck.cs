namespace HubSpot.MarketingEvents.Emulator;

/// <summary>Which values of the options make sense.</summary>
internal static class EmulatorOptionsCheck
{
    private const string Moment = "zero or more";
    private const string Success = "200 to 299";
    private const string One = "at least 1";

    /// <exception cref="ArgumentException">A value makes no sense; the message names all of them.</exception>
    public static void ThrowIfUnusable(EmulatorOptions options)
    {
        (string Name, bool Holds, string Accepted)[] rules =
        [
            (nameof(EmulatorOptions.TimeProvider), options.TimeProvider is not null, "a clock"),
            (nameof(EmulatorOptions.Port), options.Port is null or (>= 0 and <= 65535), "null, or 0 to 65535"),
            (nameof(EmulatorOptions.AcceptedToken), options.AcceptedToken is not "", "null or a token"),
            (nameof(EmulatorOptions.EventBreakdownLag), options.EventBreakdownLag >= TimeSpan.Zero, Moment),
            (nameof(EmulatorOptions.ContactBreakdownLag), options.ContactBreakdownLag >= TimeSpan.Zero, Moment),
            (nameof(EmulatorOptions.CounterLag), options.CounterLag >= TimeSpan.Zero, Moment),
            (nameof(EmulatorOptions.IdentifiersLag), options.IdentifiersLag >= TimeSpan.Zero, Moment),
            (nameof(EmulatorOptions.BatchDuration), options.BatchDuration >= TimeSpan.Zero, Moment),
            (nameof(EmulatorOptions.CallbackTimeout), options.CallbackTimeout > TimeSpan.Zero, "more than zero"),
            (nameof(EmulatorOptions.AttendanceStatus), IsSuccess(options.AttendanceStatus), Success),
            (nameof(EmulatorOptions.UpsertStatus), IsSuccess(options.UpsertStatus), Success),
            (nameof(EmulatorOptions.EventCreateStatus), IsSuccess(options.EventCreateStatus), Success),
            (nameof(EmulatorOptions.EventsDeleteStatus), IsSuccess(options.EventsDeleteStatus), Success),
            (nameof(EmulatorOptions.LargestBatch), options.LargestBatch is null or > 0, "null or " + One),
            (nameof(EmulatorOptions.LargestEventBatch), options.LargestEventBatch is null or > 0, "null or " + One),
            (nameof(EmulatorOptions.OversizeStatus), options.OversizeStatus is 400 or 413, "400 or 413"),
            (nameof(EmulatorOptions.LargestBody), options.LargestBody > 0, One),
            (nameof(EmulatorOptions.KeptRequests), options.KeptRequests > 0, One),
            (nameof(EmulatorOptions.KeptRequestBytes), options.KeptRequestBytes > 0, One),
            ($"{nameof(EmulatorOptions.RateLimits)}.{nameof(EmulatorRateLimits.PerTenSeconds)}", options.RateLimits is null or { PerTenSeconds: > 0 }, One),
            ($"{nameof(EmulatorOptions.RateLimits)}.{nameof(EmulatorRateLimits.PerSecond)}", options.RateLimits is null or { PerSecond: null or > 0 }, "null or " + One),
            ($"{nameof(EmulatorOptions.RateLimits)}.{nameof(EmulatorRateLimits.PerDay)}", options.RateLimits is null or { PerDay: > 0 }, One),
        ];
        var broken = rules.Where(rule => !rule.Holds).Select(rule => $"EmulatorOptions.{rule.Name} must be {rule.Accepted}.").ToList();
        if (broken.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", broken), nameof(options));
        }
    }

    private static bool IsSuccess(int status) => status is >= 200 and < 300;
}
