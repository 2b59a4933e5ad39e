using System.Collections.Concurrent;
using System.Diagnostics;

namespace HubSpot.MarketingEvents.Tests;

public class SpanTests
{
    [Fact]
    public async Task A_call_has_one_span_that_names_the_route_and_no_address()
    {
        // Other tests make spans of their own at the same time.
        var mark = new ActivitySource("SpanTests");
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "HubSpot.MarketingEvents" or "System.Net.Http" or "SpanTests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var meeting = await Meeting.StartAsync();

        string? trace;
        using (var test = mark.StartActivity("test"))
        {
            trace = test!.TraceId.ToString();
            await meeting.Client.Participations.GetBreakdownForContactAsync("ada@example.com");
            await Assert.ThrowsAsync<HubSpotException>(() => meeting.Client.Events.GetAsync(404));
        }

        var ours = spans.Where(span => span.TraceId.ToString() == trace && span.OperationName != "test").OrderBy(span => span.StartTimeUtc).ToList();
        Assert.Equal(["GET /participations/contacts/{contactIdentifier}/breakdown", "GET /{objectId}"], ours.Select(span => span.DisplayName));
        Assert.Equal([200, 404], ours.Select(span => span.GetTagItem("http.response.status_code")));
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], ours.Select(span => span.Status));
        Assert.All(ours, span => Assert.DoesNotContain(span.TagObjects, tag => tag.Value?.ToString()?.Contains("ada", StringComparison.Ordinal) == true));
        Assert.All(ours, span => Assert.Equal(meeting.Server.BaseAddress.Port, span.GetTagItem("server.port")));
    }
}
