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
    public void A_rate_limit_is_read_from_configuration()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("AccessToken", "t"), new("RateLimit:Calls", "100"), new("RateLimit:Window", "00:00:10"), new("Retries", "2")]).Build();
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEvents(section);

        var options = services.BuildServiceProvider().GetRequiredService<IOptions<MarketingEventsOptions>>().Value;

        Assert.Equal((100, TimeSpan.FromSeconds(10), null, 2), (options.RateLimit?.Calls, options.RateLimit?.Window, options.RateLimit?.CallsPerDay, options.Retries));
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
    public void A_second_account_without_a_name_is_refused()
    {
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEvents(options => options.AccessToken = "t");

        var refusal = Assert.Throws<InvalidOperationException>(() => services.AddHubSpotMarketingEvents(options => options.AccessToken = "u"));

        Assert.Contains("Give a second account a name", refusal.Message);
    }

    [Fact]
    public void An_account_name_is_used_once_and_never_empty()
    {
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEvents("acme", options => options.AccessToken = "t");

        Assert.Contains("'acme'", Assert.Throws<InvalidOperationException>(() => services.AddHubSpotMarketingEvents("acme", options => options.AccessToken = "u")).Message);
        Assert.Throws<ArgumentException>(() => services.AddHubSpotMarketingEvents(" ", options => options.AccessToken = "u"));
    }

    [Fact]
    public async Task Each_account_has_its_own_token_options_connections_and_log()
    {
        var (own, acme, umbrella) = (new SentRequests(), new SentRequests(), new SentRequests());
        var log = new List<string>();
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("AccessToken", "of-acme"), new("Edition", "2026-09")]).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLogger(log)));
        services.AddKeyedSingleton<IAccessTokenProvider>("umbrella", new StaticAccessTokenProvider("of-umbrella", new Uri("https://api.hubapi.com")));
        services.AddHubSpotMarketingEvents(options => options.AccessToken = "of-all").ConfigurePrimaryHttpMessageHandler(() => own);
        services.AddHubSpotMarketingEvents("acme", section).ConfigurePrimaryHttpMessageHandler(() => acme);
        services.AddHubSpotMarketingEvents("umbrella", options => options.BaseAddress = new Uri("https://api.hubapi.com")).ConfigurePrimaryHttpMessageHandler(() => umbrella);
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        await provider.GetRequiredService<MarketingEventsClient>().Events.ListAsync();
        await provider.GetRequiredKeyedService<MarketingEventsClient>("acme").Events.ListAsync();
        await provider.GetRequiredKeyedService<EventsClient>("umbrella").ListAsync();

        Assert.Equal(["Bearer of-all", "Bearer of-acme", "Bearer of-umbrella"], new[] { own, acme, umbrella }.Select(sent => Assert.Single(sent.All).Headers["Authorization"]));
        Assert.EndsWith("/2026-09", acme.All[0].Line);
        Assert.Same(provider.GetRequiredKeyedService<MarketingEventsClient>("acme").Recorder, provider.GetRequiredKeyedService<AttendanceRecorder>("acme"));
        Assert.NotSame(provider.GetRequiredService<AttendanceRecorder>(), provider.GetRequiredKeyedService<AttendanceRecorder>("acme"));
    }

    [Fact]
    public void A_named_account_without_a_token_does_not_take_that_of_another()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IAccessTokenProvider>(new StaticAccessTokenProvider("of-all", new Uri("https://api.hubapi.com")));
        services.AddHubSpotMarketingEvents("acme", options => options.Retries = 1);

        var refusal = Assert.Throws<OptionsValidationException>(() => services.BuildServiceProvider().GetRequiredKeyedService<MarketingEventsClient>("acme"));

        Assert.Contains("MarketingEventsOptions 'acme'.AccessToken or AccessTokenProvider must be set", refusal.Message);
    }

    [Fact]
    public void Options_are_checked_when_the_host_starts()
    {
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEvents("acme", options => options.AccessToken = "Bearer t");

        Assert.Throws<OptionsValidationException>(() => services.BuildServiceProvider().GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task Options_can_be_changed_behind_the_registration()
    {
        var sent = new SentRequests().Answers_with(429);
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEvents(options => options.AccessToken = "t").ConfigurePrimaryHttpMessageHandler(() => sent);
        services.Configure<MarketingEventsOptions>(options =>
        {
            options.Retries = 2;
            options.TimeProvider = sent.Clock;
            options.AttemptTimeout = LeapingClock.NeverTimesOut;
        });

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
