using System.Collections.Concurrent;
using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>Counts calls against <see cref="EmulatorRateLimits"/> and writes the headers.</summary>
internal sealed class RateLimiter(EmulatorOptions options)
{
    private static readonly TimeSpan LongWindow = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortWindow = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(long Account, long App), Calls> _calls = new();
    private readonly ConcurrentDictionary<long, (DateOnly Day, int Calls)> _days = new();

    /// <summary>Counts a call, or refuses it.</summary>
    public Refusal? Enter(Grant grant, HttpResponse response)
    {
        if (options.RateLimits is not { } limits)
        {
            return null;
        }

        var calls = _calls.GetOrAdd((grant.Account.Id, grant.AppId), _ => new Calls());
        lock (calls)
        {
            var now = options.TimeProvider.GetUtcNow();
            var inWindow = Calls.Since(calls.Long, now - LongWindow);
            var inSecond = Calls.Since(calls.Short, now - ShortWindow);
            var local = TimeZoneInfo.ConvertTime(now, limits.TimeZone);
            var today = DateOnly.FromDateTime(local.DateTime);
            var ofDay = _days.TryGetValue(grant.Account.Id, out var day) && day.Day == today ? day.Calls : 0;

            var refusal = ofDay >= limits.PerDay ? Refuse(limits, response, "DAILY", "daily", local.Date.AddDays(1) - local.DateTime)
                : inSecond >= limits.PerSecond ? Refuse(limits, response, "SECONDLY", "secondly", ShortWindow)
                : inWindow >= limits.PerTenSeconds ? Refuse(limits, response, "TEN_SECONDLY_ROLLING", "ten_secondly_rolling", LongWindow - (now - calls.Long.Peek()))
                : null;
            if (refusal is null)
            {
                calls.Long.Enqueue(now);
                calls.Short.Enqueue(now);
                inWindow++;
                inSecond++;
                _days[grant.Account.Id] = (today, ++ofDay);
            }

            WriteHeaders(limits, response, grant, inWindow, inSecond, ofDay);
            return refusal;
        }
    }

    public void Clear()
    {
        _calls.Clear();
        _days.Clear();
    }

    private static Refusal Refuse(EmulatorRateLimits limits, HttpResponse response, string policy, string word, TimeSpan wait)
    {
        if (limits.SendsRetryAfter)
        {
            response.Headers.RetryAfter = Text((int)Math.Ceiling(wait.TotalSeconds));
        }

        return limits.RefusesWithCategory
            ? new Refusal(429, $"You have reached your {word} limit.", "RATE_LIMITS")
            : new Refusal(429, $"You have reached your {word} limit.", null, writer =>
            {
                writer.WriteString("errorType", "RATE_LIMIT");
                writer.WriteString("policyName", policy);
                if (policy == "TEN_SECONDLY_ROLLING")
                {
                    writer.WriteString("groupName", "publicapi:private-app-api-calls-ten-secondly:1");
                }
            });
    }

    private static void WriteHeaders(EmulatorRateLimits limits, HttpResponse response, Grant grant, int inWindow, int inSecond, int ofDay)
    {
        if (!limits.SendsHeaders)
        {
            return;
        }

        var headers = response.Headers;
        headers["X-HubSpot-RateLimit-Max"] = Text(limits.PerTenSeconds);
        headers["X-HubSpot-RateLimit-Remaining"] = Text(Math.Max(0, limits.PerTenSeconds - inWindow));
        headers["X-HubSpot-RateLimit-Interval-Milliseconds"] = Text((int)LongWindow.TotalMilliseconds);
        if (limits.PerSecond is { } perSecond)
        {
            headers["X-HubSpot-RateLimit-Secondly"] = Text(perSecond);
            headers["X-HubSpot-RateLimit-Secondly-Remaining"] = Text(Math.Max(0, perSecond - inSecond));
        }

        if (!grant.IsOAuth)
        {
            headers["X-HubSpot-RateLimit-Daily"] = Text(limits.PerDay);
            headers["X-HubSpot-RateLimit-Daily-Remaining"] = Text(Math.Max(0, limits.PerDay - ofDay));
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The instants of an app's calls in both windows, oldest first.</summary>
    private sealed class Calls
    {
        public Queue<DateTimeOffset> Long { get; } = new();

        public Queue<DateTimeOffset> Short { get; } = new();

        /// <summary>Forgets what is older, and counts the rest.</summary>
        public static int Since(Queue<DateTimeOffset> calls, DateTimeOffset begin)
        {
            while (calls.TryPeek(out var first) && first <= begin)
            {
                calls.Dequeue();
            }

            return calls.Count;
        }
    }
}
