using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace HubSpot.MarketingEvents;

/// <summary>Shares a rate limit among machines.</summary>
public static class RateLimitSharing
{
    /// <summary>
    /// Counts the calls of the account in Redis, so that all machines together stay within <see cref="MarketingEventsOptions.RateLimit"/>. The clocks of
    /// the machines must agree to a fraction of the limit's window, as those do that a time service sets. A limit per day stays one of each process, lowered by
    /// what the service says about the rest of the day.
    /// </summary>
    /// <param name="builder">What AddHubSpotMarketingEvents returned.</param>
    /// <param name="redis">The connection; the caller keeps and disposes it.</param>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    /// <exception cref="ArgumentException">The builder is not one of AddHubSpotMarketingEvents.</exception>
    public static IHttpClientBuilder ShareRateLimit(this IHttpClientBuilder builder, IConnectionMultiplexer redis, Action<SharedRateLimitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(redis);
        var account = ServiceCollectionExtensions.AccountOf(builder.Name)
            ?? throw new ArgumentException("The rate limit of an account is shared with the builder that AddHubSpotMarketingEvents returns.", nameof(builder));
        var options = new SharedRateLimitOptions();
        configure?.Invoke(options);
        var key = options.Key ?? "hubspot-events:" + (account.Length == 0 ? "default" : account);
        builder.Services.PostConfigure<MarketingEventsOptions>(account, settings => settings.RateLimit = Shared(settings.RateLimit, key, redis, options.Fallback));
        return builder;
    }

    private static RateLimit Shared(RateLimit? limit, string key, IConnectionMultiplexer redis, RateLimit? fallback)
        => limit is { Limiter: null }
            ? RateLimit.Of(new SharedRateLimiter(limit, key, redis, fallback, TimeProvider.System), limit.CallsPerDay)
            : throw new InvalidOperationException("ShareRateLimit shares MarketingEventsOptions.RateLimit, which must be a number of calls in a window, for example RateLimits.PrivateAppProfessional.");
}
