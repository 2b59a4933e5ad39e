using System.Reflection;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>What holds for each of the 36 operations, found by reflection so that a new one cannot slip through.</summary>
public class CallTests
{
    private const string Refusal = """{"status":"error","message":"No ada@example.com here","correlationId":"c-81","category":"VALIDATION_ERROR"}""";

    public static TheoryData<string> Operations => [.. Calls().Keys];

    [Fact]
    public void There_are_36_operations() => Assert.Equal(36, Calls().Count);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Any_2xx_is_a_success_with_or_without_a_body(string operation)
    {
        foreach (var status in new[] { 200, 201, 202, 204, 207 })
        {
            foreach (var body in new[] { "", "{}", "null" })
            {
                var sent = new SentRequests().Answers_with(status, body);

                await Calls()[operation](sent.Client());

                Assert.Single(sent.All);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Any_other_status_is_an_error_with_what_the_service_said(string operation)
    {
        foreach (var status in new[] { 302, 400, 401, 403, 404, 405, 409, 413, 423, 429, 477, 500, 503, 524 })
        {
            var sent = new SentRequests().Answers_with(status, Refusal);

            var refusal = await Assert.ThrowsAsync<HubSpotException>(() => Calls()[operation](sent.Client(options => options.Retries = 0)));

            Assert.Equal(status, refusal.StatusCode);
            Assert.Equal("VALIDATION_ERROR", refusal.Category);
            Assert.Equal("c-81", refusal.CorrelationId);
            Assert.Contains("ada@example.com", refusal.ServiceMessage);
            Assert.DoesNotContain("ada@example.com", refusal.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_error_in_a_success_is_an_error(string operation)
    {
        var sent = new SentRequests().Answers_with(200, Refusal);

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => Calls()[operation](sent.Client()));

        Assert.Equal("VALIDATION_ERROR", refusal.Category);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_page_of_html_as_error_is_survived(string operation)
    {
        var sent = new SentRequests().Answers_with(404, "<html><body>Not found</body></html>", "text/html");

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => Calls()[operation](sent.Client()));

        Assert.Equal(404, refusal.StatusCode);
        Assert.Null(refusal.Category);
    }

    /// <summary>Every method that returns a response, called with values that fit its parameters.</summary>
    private static Dictionary<string, Func<MarketingEventsClient, Task>> Calls()
        => (from area in typeof(MarketingEventsClient).GetProperties()
            where area.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal)
            from method in area.PropertyType.GetMethods()
            where method.Name.EndsWith("WithResponseAsync", StringComparison.Ordinal)
            select (area, method))
            .ToDictionary(
                x => $"{x.area.Name}.{x.method.Name}",
                x => (Func<MarketingEventsClient, Task>)(client => (Task)x.method.Invoke(x.area.GetValue(client), [.. x.method.GetParameters().Select(Value)])!));

    private static object Value(ParameterInfo parameter)
        => parameter.ParameterType == typeof(string) ? "id-1"
        : parameter.ParameterType == typeof(long) ? 863952588483
        : parameter.ParameterType == typeof(SubscriberState) ? SubscriberState.Attend
        : parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
        : Filled(Activator.CreateInstance(parameter.ParameterType)!);

    // Requests are strict: what they require must be there.
    private static object Filled(object model)
    {
        foreach (var property in model.GetType().GetProperties().Where(p => p.PropertyType == typeof(string) && p.CanWrite))
        {
            property.SetValue(model, "text");
        }

        return model;
    }
}
