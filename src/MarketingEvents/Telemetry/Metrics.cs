using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>The measurements of one client, with the names of OpenTelemetry where it has them. They name routes and never an address.</summary>
internal sealed class Metrics(Uri? prefix, string? account)
{
    private static readonly Meter Meter = new("HubSpot.MarketingEvents");

    private static readonly Histogram<double> Requests = Meter.CreateHistogram<double>("http.client.request.duration", "s", "Duration of HTTP client requests.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("hubspot.client.retries", "{retry}", "Attempts that were made again.");
    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>("hubspot.client.rate_limit.wait.duration", "s", "Time that attempts waited for the rate limit.");
    private static readonly Counter<long> Renewals = Meter.CreateCounter<long>("hubspot.client.token.renewals", "{token}", "Tokens that were replaced because the service refused them.");
    private static readonly Counter<long> Refreshes = Meter.CreateCounter<long>("hubspot.client.token.refreshes", "{token}", "Tokens that OAuth gave for a refresh token, ahead of the end of the old one or after it was refused.");
    private static readonly Counter<long> Breaks = Meter.CreateCounter<long>("hubspot.client.circuit.breaks", "{break}", "Times that the circuit breaker stopped a client.");
    private static readonly Counter<long> Verdicts = Meter.CreateCounter<long>("hubspot.recorder.attendees", "{attendee}", "Attendees whose recording ended.");
    private static readonly Histogram<double> Lags = Meter.CreateHistogram<double>("hubspot.recorder.read_back.lag", "s", "Time from the answer that accepted an attendee to the row that was read back.");

    /// <summary>Of parts that a program made by itself: without account and server.</summary>
    public static Metrics Nameless { get; } = new(null, null);

    public void Requested(ApiOperation operation, int? statusCode, Exception? failure, TimeSpan elapsed)
    {
        if (Requests.Enabled)
        {
            var tags = Of(operation, ErrorOf(statusCode, failure));
            tags.Add("server.address", prefix?.Host);
            tags.Add("server.port", prefix?.Port);
            if (statusCode is not null)
            {
                tags.Add("http.response.status_code", statusCode);
            }

            Requests.Record(elapsed.TotalSeconds, tags);
        }
    }

    public void Retried(ApiOperation operation, string error)
    {
        if (Retries.Enabled)
        {
            Retries.Add(1, Of(operation, error));
        }
    }

    public void Waited(CallPriority priority, TimeSpan time)
    {
        var tags = Own();
        tags.Add("hubspot.priority", priority.ToString());
        Waits.Record(time.TotalSeconds, tags);
    }

    public void Renewed() => Renewals.Add(1, Own());

    public void Refreshed() => Refreshes.Add(1, Own());

    public void Broken() => Breaks.Add(1, Own());

    public void Settled(string state, Verdict verdict)
    {
        if (Verdicts.Enabled)
        {
            var tags = OfState(state);
            tags.Add("hubspot.verdict", verdict.ToString());
            Verdicts.Add(1, tags);
        }
    }

    public void Proven(string state, TimeSpan lag)
    {
        if (Lags.Enabled)
        {
            Lags.Record(lag.TotalSeconds, OfState(state));
        }
    }

    // What OpenTelemetry calls the type of an error.
    private static string? ErrorOf(int? statusCode, Exception? failure)
        => statusCode is >= 400 ? statusCode.Value.ToString(CultureInfo.InvariantCulture) : (failure?.InnerException ?? failure)?.GetType().FullName;

    private TagList Of(ApiOperation operation, string? error)
    {
        var tags = Own();
        tags.Add("http.request.method", operation.Method.Method);
        tags.Add("url.template", operation.Path);
        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        return tags;
    }

    private TagList OfState(string state)
    {
        var tags = Own();
        tags.Add("hubspot.state", state);
        return tags;
    }

    private TagList Own()
    {
        var tags = default(TagList);
        if (account is not null)
        {
            tags.Add("hubspot.account", account);
        }

        return tags;
    }
}
