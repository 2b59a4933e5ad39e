using System.Globalization;
using System.Reflection;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>What holds for each operation, found by reflection so that a new one cannot slip through. Each test lists the operations for which it does not.</summary>
public class CallTests
{
    private const string Refusal = """{"status":"error","message":"No ada@example.com here","correlationId":"c-81","category":"VALIDATION_ERROR"}""";

    private static readonly int[] Successes = [200, 201, 202, 204, 207];
    private static readonly int[] Failures = [302, 400, 401, 403, 404, 405, 409, 413, 423, 429, 477, 500, 503, 524];

    [Fact]
    public void There_are_36_operations_in_27_methods_some_of_which_serve_two_routes()
    {
        var routes = EveryOperation.Clients().SelectMany(c => c.PropertyType.GetFields(BindingFlags.Static | BindingFlags.NonPublic)).Count(f => f.FieldType == typeof(ApiOperation));

        Assert.Equal((36, 28), (routes, EveryOperation.Calls().Count));
    }

    [Fact]
    public async Task Any_2xx_with_a_body_is_a_success()
        => Assert.Empty(await OffendersAsync(Successes, async (call, status) =>
        {
            var sent = new SentRequests().Answers_with(status, "{}");
            await call(sent.Client());
            return sent.All.Count == 1;
        }));

    [Fact]
    public async Task Status_204_needs_no_body()
        => Assert.Empty(await OffendersAsync([204], async (call, status) =>
        {
            await call(new SentRequests().Answers_with(status, "").Client());
            return true;
        }));

    [Fact]
    public async Task A_success_that_lacks_the_promised_body_is_an_error_in_doubt()
        => Assert.Empty(await OffendersAsync([200, 201, 202, 207], async (call, status) =>
        {
            foreach (var body in new[] { "", " ", "null" })
            {
                var failure = await Record.ExceptionAsync(() => call(new SentRequests().Answers_with(status, body).Client()));
                if (failure is not (null or HubSpotException { MayHaveTakenEffect: true }))
                {
                    return false;
                }
            }

            return true;
        }));

    [Fact]
    public async Task A_page_of_html_as_success_is_an_error_in_doubt_for_every_operation()
        => Assert.Empty(await OffendersAsync(Successes, async (call, status) =>
            await Record.ExceptionAsync(() => call(new SentRequests().Answers_with(status, "<html>", "text/html").Client())) is HubSpotException { MayHaveTakenEffect: true } failure
            && failure.StatusCode == status));

    [Fact]
    public async Task Any_other_status_is_an_error_with_what_the_service_said()
        => Assert.Empty(await OffendersAsync(Failures, async (call, status) =>
            await Record.ExceptionAsync(() => call(new SentRequests().Answers_with(status, Refusal).Client(options => options.Retries = 0)))
                is HubSpotException { Category: "VALIDATION_ERROR", CorrelationId: "c-81", ServiceMessage: "No ada@example.com here" } refusal
            && refusal.StatusCode == status && !refusal.ToString().Contains("ada@", StringComparison.Ordinal)));

    [Fact]
    public async Task An_error_body_is_an_error_whatever_its_status_says()
        => Assert.Empty(await OffendersAsync([200, 207], async (call, status) =>
            await Record.ExceptionAsync(() => call(new SentRequests().Answers_with(status, Refusal.Replace("\"error\"", "\"ok\"", StringComparison.Ordinal)).Client())) is HubSpotException { Category: "VALIDATION_ERROR" }));

    [Fact]
    public async Task An_unknown_status_member_is_no_error()
        => Assert.Empty(await OffendersAsync([200], async (call, status) =>
        {
            await call(new SentRequests().Answers_with(status, """{"status":"error","message":"hello"}""").Client());
            return true;
        }));

    [Fact]
    public async Task A_page_of_html_as_error_is_survived()
        => Assert.Empty(await OffendersAsync([404], async (call, status) =>
            await Record.ExceptionAsync(() => call(new SentRequests().Answers_with(status, "<html><body>Not found</body></html>", "text/html").Client())) is HubSpotException { StatusCode: 404, Category: null }));

    private static async Task<IReadOnlyList<string>> OffendersAsync(int[] statuses, Func<Func<MarketingEventsClient, Task>, int, Task<bool>> holds)
    {
        var offenders = new List<string>();
        foreach (var (name, call) in EveryOperation.Calls())
        {
            foreach (var status in statuses)
            {
                if (!await holds(call, status))
                {
                    offenders.Add($"{name} {status.ToString(CultureInfo.InvariantCulture)}");
                }
            }
        }

        return offenders;
    }
}
