using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents.Tests;

public class RegistrationTests
{
    [Fact]
    public async Task Options_are_read_from_configuration_by_name()
    {
        var sent = new SentRequests();
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("AccessToken", "t"), new("Edition", "2026-09"), new("BaseAddress", "https://hub.example.com")]).Build();
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEvents(section).ConfigurePrimaryHttpMessageHandler(() => sent);

        await services.BuildServiceProvider().GetRequiredService<MarketingEventsClient>().Events.ListAsync();

        Assert.Equal("GET https://hub.example.com/marketing/marketing-events/2026-09", sent.All[0].Line);
    }

    [Fact]
    public void Options_out_of_range_are_all_named_when_the_client_is_asked_for()
    {
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEvents(options =>
        {
            options.Edition = "latest";
            options.Retries = 99;
        });

        var refusal = Assert.Throws<OptionsValidationException>(() => services.BuildServiceProvider().GetRequiredService<MarketingEventsClient>());

        Assert.Contains("Edition", refusal.Message);
        Assert.Contains("Retries", refusal.Message);
        Assert.Contains("AccessToken", refusal.Message);
    }

    [Fact]
    public async Task A_token_provider_is_taken_from_the_container()
    {
        var sent = new SentRequests();
        var services = new ServiceCollection();
        services.AddSingleton<IAccessTokenProvider>(new StaticAccessTokenProvider("from-container", new Uri("https://api.hubapi.com")));
        services.AddHubSpotMarketingEvents(_ => { }).ConfigurePrimaryHttpMessageHandler(() => sent);

        await services.BuildServiceProvider().GetRequiredService<MarketingEventsClient>().Events.ListAsync();

        Assert.Equal("Bearer from-container", sent.All[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task Logs_name_routes_and_never_an_address()
    {
        var sent = new SentRequests().Answers_with(429).Answers_with(200, "{}");
        var log = new List<string>();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLogger(log)));
        services.AddHubSpotMarketingEvents(options =>
        {
            options.AccessToken = "secret-token";
            options.TimeProvider = sent.Clock;
            options.AttemptTimeout = LeapingClock.NeverTimesOut;
        }).ConfigurePrimaryHttpMessageHandler(() => sent);

        await services.BuildServiceProvider().GetRequiredService<MarketingEventsClient>().Participations.GetBreakdownForContactAsync("ada@example.com");

        Assert.Contains(log, line => line.Contains("GET /participations/contacts/{contactIdentifier}/breakdown", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Contains("ada", StringComparison.OrdinalIgnoreCase) || line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Adding_it_twice_registers_one_client()
    {
        var services = new ServiceCollection();

        services.AddHubSpotMarketingEvents(options => options.AccessToken = "t");
        services.AddHubSpotMarketingEvents(options => options.Edition = "2026-09");

        Assert.Single(services.BuildServiceProvider().GetServices<MarketingEventsClient>());
    }

    [Fact]
    public async Task Adding_it_twice_repeats_no_more_often()
    {
        var sent = new SentRequests().Answers_with(429);
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEvents(options => options.AccessToken = "t");
        services.AddHubSpotMarketingEvents(options =>
        {
            options.Retries = 2;
            options.TimeProvider = sent.Clock;
            options.AttemptTimeout = LeapingClock.NeverTimesOut;
        }).ConfigurePrimaryHttpMessageHandler(() => sent);

        await Assert.ThrowsAsync<HubSpotException>(() => services.BuildServiceProvider().GetRequiredService<MarketingEventsClient>().Events.ListAsync());

        Assert.Equal(3, sent.All.Count);
        Assert.DoesNotContain(" ", sent.All[0].Headers["User-Agent"]);
    }

    [Theory]
    [InlineData("https://someone:secret@api.hubapi.com")]
    [InlineData("http://someone:secret@api.hubapi.com")]
    public void A_base_address_with_a_password_is_refused_without_repeating_it(string address)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "t", BaseAddress = new Uri(address) }));

        Assert.Contains("BaseAddress", refusal.Message);
        Assert.DoesNotContain("secret", refusal.Message);
    }

    [Theory]
    [InlineData("2026-09\n")]
    [InlineData("٢٠٢٦-٠٩")]
    public void An_edition_is_nothing_but_its_date(string edition)
        => Assert.Throws<ArgumentException>(() => new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "t", Edition = edition }));

    [Fact]
    public void A_client_without_container_can_be_made_and_disposed()
    {
        using var client = new MarketingEventsClient("token");

        Assert.NotNull(client.Recorder);
        Assert.Throws<ArgumentException>(() => new MarketingEventsClient(" "));
    }

    private sealed class ListLogger(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lock (lines)
            {
                lines.Add($"{state}");
            }

            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add($"{formatter(state, exception)} {exception}");
            }
        }
    }
}
