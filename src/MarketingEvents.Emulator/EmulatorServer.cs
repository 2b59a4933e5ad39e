using System.Collections.Concurrent;
using System.Net;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpot.MarketingEvents.Emulator;

/// <summary>
/// HubSpot's marketing events API on a free port of this machine, for tests and demos. It keeps everything in memory and does nothing
/// in the background: what a request sees depends on the clock and on the requests before it.
/// </summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EmulatorStore _store;
    private readonly ConcurrentQueue<EmulatorRequest> _requests;

    private EmulatorServer(WebApplication app, EmulatorOptions options, EmulatorStore store, ConcurrentQueue<EmulatorRequest> requests)
    {
        _app = app;
        Options = options;
        _store = store;
        _requests = requests;
    }

    /// <summary>The address to give to the SDK as base address.</summary>
    public Uri BaseAddress => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The behaviour; switches may be turned while the server runs.</summary>
    public EmulatorOptions Options { get; }

    /// <summary>Every request so far, in the order of arrival.</summary>
    public IReadOnlyList<EmulatorRequest> Requests => [.. _requests];

    /// <summary>Starts a server that behaves as HubSpot was observed to.</summary>
    public static Task<EmulatorServer> StartAsync(CancellationToken cancellationToken = default) => StartAsync(new EmulatorOptions(), cancellationToken);

    /// <summary>Starts a server.</summary>
    public static async Task<EmulatorServer> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        var store = new EmulatorStore();
        var requests = new ConcurrentQueue<EmulatorRequest>();
        EmulatorServer? server = null;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        builder.Services.AddRouting();
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new Batches(options, () => server!.BaseAddress));
        builder.Services.AddSingleton<AttendanceCalls>();
        builder.Services.AddSingleton<ParticipationReads>();
        builder.Services
            .AddControllers(mvc =>
            {
                // What is missing is for HubSpot's own rules to refuse, not for the framework.
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                mvc.Filters.Add<RequestChecks>();
            })
            .ConfigureApplicationPartManager(parts =>
            {
                parts.ApplicationParts.Clear();
                parts.ApplicationParts.Add(new Microsoft.AspNetCore.Mvc.ApplicationParts.AssemblyPart(typeof(EmulatorServer).Assembly));
                parts.FeatureProviders.Add(new EmulatorControllers());
            })
            .AddNewtonsoftJson(json => json.SerializerSettings.ContractResolver = new ExplicitNulls());

        var app = builder.Build();
        var pipeline = new EmulatorPipeline(options, requests.Enqueue);
        app.Use(next => context => pipeline.HandleAsync(context, next));
        app.UseRouting();
        app.MapControllers();
        server = new EmulatorServer(app, options, store, requests);
        await app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Adds an event, as an app or, without external ids, as the user interface does, and returns its object id.</summary>
    public long AddEvent(string? externalAccountId = null, string? externalEventId = null, DateTimeOffset? end = null)
        => _store.Update(state =>
        {
            var stored = new StoredEvent(state.LastId + 1, externalAccountId, externalEventId, Options.TimeProvider.GetUtcNow()) { Name = "Event", Organizer = "Organizer", End = end };
            return (state.PutEvent(stored), stored.ObjectId);
        });

    /// <summary>Adds a contact and returns its id.</summary>
    public long AddContact(string email) => _store.Update(state =>
    {
        var (next, contact) = state.AddContact(email);
        return (next, contact.Id);
    });

    /// <summary>Lets another address lead to a contact; answers name the contact's own address.</summary>
    public void AddAlias(long contactId, string alias)
        => _store.Update(state => (state with { ContactIdsByEmail = state.ContactIdsByEmail.SetItem(alias, contactId) }, true));

    /// <summary>Merges one contact into another; answers name the other from then on.</summary>
    public void MergeContacts(long mergedId, long survivingId)
        => _store.Update(state => (state with { Contacts = state.Contacts.SetItem(mergedId, state.Contacts[mergedId] with { MergedInto = survivingId }) }, true));

    /// <summary>Adds a row to an event, visible at once, and returns its id.</summary>
    public long AddParticipation(long eventId, long contactId, string state, DateTimeOffset occurredAt)
        => _store.Update(current =>
        {
            var next = current.AddRow(eventId, contactId, state, occurredAt.ToUnixTimeMilliseconds(), null, Options.TimeProvider.GetUtcNow() - TimeSpan.FromHours(1));
            return (next, next.LastId);
        });

    /// <summary>The rows of an event as they are stored, whether they are visible yet or not: contact id, state and instant.</summary>
    public IReadOnlyList<(long ContactId, string State, DateTimeOffset OccurredAt)> StoredParticipations(long eventId)
        => [.. _store.Current.RowsOf(eventId).Select(row => (row.ContactId, row.State, DateTimeOffset.FromUnixTimeMilliseconds(row.OccurredAt)))];

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
