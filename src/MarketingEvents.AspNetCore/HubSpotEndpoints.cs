using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>Endpoints that HubSpot calls.</summary>
public static class HubSpotEndpoints
{
    /// <summary>
    /// Answers HubSpot's question about an event that it does not know, at GET below the pattern. Register the address with '%s' at the end of
    /// the path, or as externalEventId in the query: for the pattern "/hubspot/event-details" for example
    /// https://app.example.com/hubspot/event-details/%s, with SettingsClient.UpdateAsync. Unsigned requests get status 401 and do not reach
    /// the handler; when it gives null, the answer is 404.
    /// </summary>
    /// <param name="endpoints">The routes of the program.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="clientSecret">The client secret of the app that HubSpot calls.</param>
    /// <param name="handler">Finds the event; null when there is none.</param>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static IEndpointConventionBuilder MapHubSpotEventDetails(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, string clientSecret, Func<ExternalEventKey, CancellationToken, Task<EventDetailsAnswer?>> handler)
        => endpoints.MapHubSpotEventDetails(pattern, new RequestSignatureOptions { ClientSecret = clientSecret }, handler);

    /// <summary>The same with options, for example the public address of a program behind a proxy.</summary>
    /// <inheritdoc cref="MapHubSpotEventDetails(IEndpointRouteBuilder, string, string, Func{ExternalEventKey, CancellationToken, Task{EventDetailsAnswer}})" />
    /// <param name="endpoints">The routes of the program.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="options">How requests are verified.</param>
    /// <param name="handler">Finds the event; null when there is none.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static IEndpointConventionBuilder MapHubSpotEventDetails(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, RequestSignatureOptions options, Func<ExternalEventKey, CancellationToken, Task<EventDetailsAnswer?>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return endpoints.MapHubSpotEventDetails(pattern, options, (_, key, cancellationToken) => handler(key, cancellationToken));
    }

    /// <summary>The same for a handler that needs services of the request, for example a database context.</summary>
    /// <inheritdoc cref="MapHubSpotEventDetails(IEndpointRouteBuilder, string, RequestSignatureOptions, Func{ExternalEventKey, CancellationToken, Task{EventDetailsAnswer}})" />
    /// <param name="endpoints">The routes of the program.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="options">How requests are verified.</param>
    /// <param name="handler">Finds the event; null when there is none. It receives the services of the request first.</param>
    public static IEndpointConventionBuilder MapHubSpotEventDetails(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, RequestSignatureOptions options, Func<IServiceProvider, ExternalEventKey, CancellationToken, Task<EventDetailsAnswer?>> handler)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(handler);
        return endpoints
            .MapMethods($"{pattern.TrimEnd('/')}/{{**{EventDetailsEndpoint.EventId}}}", ["GET"], context => EventDetailsEndpoint.AnswerAsync(context, handler))
            .RequireHubSpotSignature(options)
            // The signature says who calls; a policy that asks for a signed-in user would lock HubSpot out.
            .WithMetadata(new AllowAnonymousAttribute());
    }

    /// <summary>
    /// Lets only requests that HubSpot signed reach an endpoint, for example one that receives webhooks; others get status 401. The body is
    /// read before, up to the limit, and given to the endpoint again.
    /// </summary>
    /// <param name="builder">The endpoint or endpoints.</param>
    /// <param name="clientSecret">The client secret of the app that HubSpot calls.</param>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static TBuilder RequireHubSpotSignature<TBuilder>(this TBuilder builder, string clientSecret)
        where TBuilder : IEndpointConventionBuilder
        => builder.RequireHubSpotSignature(new RequestSignatureOptions { ClientSecret = clientSecret });

    /// <summary>The same with options, for example for older versions of signatures.</summary>
    /// <inheritdoc cref="RequireHubSpotSignature{TBuilder}(TBuilder, string)" />
    /// <param name="builder">The endpoint or endpoints.</param>
    /// <param name="options">How requests are verified.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static TBuilder RequireHubSpotSignature<TBuilder>(this TBuilder builder, RequestSignatureOptions options)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        var gate = new SignatureGate(options.Checked());
        builder.Add(endpoint =>
        {
            var next = endpoint.RequestDelegate ?? throw new InvalidOperationException($"The endpoint '{endpoint.DisplayName}' handles no requests, so no signature can be required.");
            endpoint.RequestDelegate = context => gate.InvokeAsync(context, next);
        });
        return builder;
    }
}
