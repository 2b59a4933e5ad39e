using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Stands at the end of the HTTP pipeline: keeps what was sent and answers what the test says.</summary>
internal sealed class SentRequests : HttpMessageHandler
{
    private readonly List<SentRequest> _all = [];

    /// <summary>The answers, in order; the last one is given again and again.</summary>
    public List<Func<HttpResponseMessage>> Answers { get; } = [];

    /// <summary>For answers that depend on the request; goes before <see cref="Answers"/>.</summary>
    public Func<SentRequest, HttpResponseMessage>? AnswersEach { get; init; }

    public IReadOnlyList<SentRequest> All => _all;

    public IEnumerable<SentRequest> Posts => _all.Where(request => request.Line.StartsWith("POST", StringComparison.Ordinal));

    public LeapingClock Clock { get; } = new();

    public static HttpResponseMessage Answer(int status, string body = "", string mediaType = "application/json")
        => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public SentRequests Answers_with(int status, string body = "", string mediaType = "application/json")
    {
        Answers.Add(() => Answer(status, body, mediaType));
        return this;
    }

    public SentRequests Fails_with(Func<Exception> failure)
    {
        Answers.Add(() => throw failure());
        return this;
    }

    /// <summary>A client whose whole pipeline is the real one, but for the network.</summary>
    public MarketingEventsClient Client(Action<MarketingEventsOptions>? configure = null, string account = "of-the-test")
    {
        var services = new ServiceCollection();
        services
            .AddHubSpotMarketingEvents(account, options =>
            {
                options.AccessToken = "token-of-the-test";
                options.TimeProvider = Clock;
                options.AttemptTimeout = LeapingClock.NeverTimesOut;
                configure?.Invoke(options);
            })
            .ConfigurePrimaryHttpMessageHandler(() => this);
        return services.BuildServiceProvider().GetRequiredKeyedService<MarketingEventsClient>(account);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        _all.Add(new SentRequest(
            $"{request.Method} {request.RequestUri!.AbsoluteUri}", body, request.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value))));
        var answer = AnswersEach is not null ? AnswersEach(_all[^1]) : Answers.Count == 0 ? Answer(200, "{}") : Answers[Math.Min(_all.Count, Answers.Count) - 1]();
        answer.RequestMessage = request;
        return answer;
    }
}

/// <summary>One request as it left.</summary>
internal sealed record SentRequest(string Line, string? Body, IReadOnlyDictionary<string, string> Headers);
