using System.Globalization;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Two reads of the service, and what they tell about reach, token, clock, scopes and limits.</summary>
internal sealed class Examination(ServiceAccess access, TimeProvider clock)
{
    private const long AnyEvent = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The service's clock is told in whole seconds.
    private static readonly TimeSpan TolerableSkew = TimeSpan.FromSeconds(30);

    private readonly MarketingEventsClient _client = access.Client.With(new CallOptions { Retries = 0, TotalTimeout = Patience });

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var begin = clock.GetTimestamp();
        try
        {
            var answer = await _client.Events.ListWithResponseAsync(new EventsListQuery { Limit = 1 }, cancellationToken);
            return
            [
                Reached(begin), TokenIsAccepted(), Clock(Header(answer.Headers, "Date")), new(FindingLevel.Ok, "reading", DoctorMessages.CanRead),
                await WritingAsync(cancellationToken), Limits(answer.Headers),
            ];
        }
        catch (HubSpotTokenException e)
        {
            return [new(FindingLevel.Failed, "token", ServiceMessages.Failure(e, access.Address))];
        }
        catch (HubSpotTransportException e)
        {
            return [new(FindingLevel.Failed, "service", DoctorMessages.NotReached(e, access.Address)), Unknown("token"), Unknown("clock"), Unknown("limits")];
        }
        catch (HubSpotException e)
        {
            return [Reached(begin), .. await AfterRefusalAsync(e, cancellationToken)];
        }
    }

    private async Task<IReadOnlyList<Finding>> AfterRefusalAsync(HubSpotException refusal, CancellationToken cancellationToken) => refusal.StatusCode switch
    {
        401 => [new(FindingLevel.Failed, "token", DoctorMessages.TokenIsRefused(access.Credential.Source))],
        403 => [TokenIsAccepted(), new(FindingLevel.Failed, "reading", DoctorMessages.CannotRead), await WritingAsync(cancellationToken)],
        429 => [TokenIsAccepted(), new(FindingLevel.Failed, "limits", DoctorMessages.LimitReached(refusal))],
        _ => [new(FindingLevel.Failed, "service", ServiceMessages.Failure(refusal, access.Address))],
    };

    // The lists of an event are read with the scope for writing (documented), so no event has to be changed to know.
    private async Task<Finding> WritingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _client.Lists.GetAsync(AnyEvent, cancellationToken);
            return new(FindingLevel.Ok, "writing", DoctorMessages.CanWrite);
        }
        catch (HubSpotException e) when (e.StatusCode == 404)
        {
            return new(FindingLevel.Ok, "writing", DoctorMessages.CanWrite);
        }
        catch (HubSpotException e) when (e.StatusCode == 403)
        {
            return new(FindingLevel.Failed, "writing", DoctorMessages.CannotWrite);
        }
        catch (HubSpotException)
        {
            return Unknown("writing");
        }
    }

    private Finding Reached(long begin) => new(FindingLevel.Ok, "service", DoctorMessages.Reached(access.Address, clock.GetElapsedTime(begin)));

    private Finding TokenIsAccepted() => new(FindingLevel.Ok, "token", DoctorMessages.TokenIsAccepted(access.Credential.Source));

    private Finding Clock(string? date)
    {
        if (!DateTimeOffset.TryParseExact(date, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var theirs))
        {
            return Unknown("clock");
        }

        var skew = clock.GetUtcNow() - theirs;
        return skew.Duration() <= TolerableSkew
            ? new(FindingLevel.Ok, "clock", DoctorMessages.ClockIsRight)
            : new(FindingLevel.Warning, "clock", DoctorMessages.ClockIsWrong(skew));
    }

    private static Finding Limits(IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        var (left, most) = (Number(headers, "X-HubSpot-RateLimit-Remaining"), Number(headers, "X-HubSpot-RateLimit-Max"));
        var (leftOfDay, mostOfDay) = (Number(headers, "X-HubSpot-RateLimit-Daily-Remaining"), Number(headers, "X-HubSpot-RateLimit-Daily"));
        return left is null && leftOfDay is null ? new(FindingLevel.Unknown, "limits", DoctorMessages.NoLimits)
            : new(leftOfDay * 10 < mostOfDay ? FindingLevel.Warning : FindingLevel.Ok, "limits", DoctorMessages.Limits(left, most, leftOfDay, mostOfDay));
    }

    private static Finding Unknown(string subject) => new(FindingLevel.Unknown, subject, DoctorMessages.NotChecked);

    private static long? Number(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name)
        => long.TryParse(Header(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Header(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name) => headers.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
}
