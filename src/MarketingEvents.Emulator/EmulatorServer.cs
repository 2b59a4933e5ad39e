using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Converters;

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
        options.Check();
        var store = new EmulatorStore(options);
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
        builder.Services.AddSingleton(new Batches(store, options, () => server!.BaseAddress));
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
            .AddNewtonsoftJson(json =>
            {
                json.SerializerSettings.ContractResolver = new ExplicitNulls();
                json.SerializerSettings.Converters.Add(new IsoDateTimeConverter { DateTimeStyles = DateTimeStyles.AdjustToUniversal, DateTimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" });
            });

        var app = builder.Build();
        var pipeline = new EmulatorPipeline(options, requests.Enqueue);
        app.Use(next => context => pipeline.HandleAsync(context, next));
        app.UseRouting();
        app.MapControllers();
        server = new EmulatorServer(app, options, store, requests);
        await app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Adds an event as an app does, and returns its object id.</summary>
    public long AddEvent(string externalAccountId, string externalEventId) => Add(new StoredEvent(0, externalAccountId, externalEventId, Now));

    /// <summary>Adds an event as an app does, with its end, and returns its object id.</summary>
    public long AddEvent(string externalAccountId, string externalEventId, DateTimeOffset end)
        => Add(new StoredEvent(0, externalAccountId, externalEventId, Now) { End = end });

    /// <summary>Adds an event as the user interface does, without external ids, and returns its object id.</summary>
    public long AddEvent() => Add(new StoredEvent(0, null, null, Now));

    /// <summary>Adds an event of another app: it is found by its object id only.</summary>
    public long AddEventOfAnotherApp(string externalAccountId, string externalEventId)
        => Add(new StoredEvent(0, externalAccountId, externalEventId, Now) { IsOfAnotherApp = true });

    /// <summary>Defines a custom property of events; values of others are dropped silently (documented).</summary>
    public void DefineEventProperty(string name) => _store.Update(state => (state with { EventProperties = state.EventProperties.Add(name) }, true));

    /// <summary>Adds a contact and returns its id.</summary>
    /// <exception cref="ArgumentException">Another contact has the address.</exception>
    public long AddContact(string email) => _store.Update(state =>
    {
        CheckIsFree(state, email);
        var (next, contact) = state.AddContact(email);
        return (next, contact.Id);
    });

    /// <summary>Lets another address lead to a contact; answers name the contact's own address.</summary>
    /// <exception cref="ArgumentException">There is no such contact, or another one has the address.</exception>
    public void AddAlias(long contactId, string alias) => _store.Update(state =>
    {
        CheckExists(state, contactId);
        CheckIsFree(state, alias);
        return (state with { ContactIdsByEmail = state.ContactIdsByEmail.SetItem(alias, contactId) }, true);
    });

    /// <summary>Merges one contact into another; answers name the other from then on.</summary>
    /// <exception cref="ArgumentException">There is no such contact, or both are the same one already.</exception>
    public void MergeContacts(long mergedId, long survivingId) => _store.Update(state =>
    {
        CheckExists(state, mergedId);
        CheckExists(state, survivingId);
        return state.FindContact(survivingId)!.Id == state.FindContact(mergedId)!.Id
            ? throw new ArgumentException($"The contacts '{mergedId}' and '{survivingId}' are the same one already.")
            : (state.Merge(mergedId, state.FindContact(survivingId)!.Id), true);
    });

    /// <summary>Adds a row to an event, visible whatever the lag, and returns its id.</summary>
    /// <exception cref="ArgumentException">There is no such event or contact.</exception>
    public long AddParticipation(long eventId, long contactId, string state, DateTimeOffset occurredAt) => _store.Update(current =>
    {
        CheckExists(current, contactId);
        if (!current.Events.ContainsKey(eventId))
        {
            throw new ArgumentException($"No event has the object id '{eventId}'.", nameof(eventId));
        }

        var next = current.AddRow(eventId, contactId, state, occurredAt.ToUnixTimeMilliseconds(), null, Now, isSeeded: true);
        return (next, next.LastId);
    });

    /// <summary>The rows of an event as they are stored, whether they are visible yet or not: contact id, state and instant.</summary>
    public IReadOnlyList<(long ContactId, string State, DateTimeOffset OccurredAt)> StoredParticipations(long eventId)
        => [.. _store.Current.RowsOf(eventId).Select(row => (row.ContactId, row.State, DateTimeOffset.FromUnixTimeMilliseconds(row.OccurredAt)))];

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private DateTimeOffset Now => _store.Now;

    private long Add(StoredEvent stored) => _store.Update(state =>
    {
        var added = stored with { ObjectId = state.LastId + 1, Name = "Event", Organizer = "Organizer", UpdatedAt = stored.CreatedAt };
        return (state.PutEvent(added), added.ObjectId);
    });

    private static void CheckExists(EmulatorState state, long contactId)
    {
        if (state.FindContact(contactId) is null)
        {
            throw new ArgumentException($"No contact has the id '{contactId}'.", nameof(contactId));
        }
    }

    private static void CheckIsFree(EmulatorState state, string email)
    {
        if (state.FindContact(email) is not null)
        {
            throw new ArgumentException("Another contact has this address.", nameof(email));
        }
    }
}
