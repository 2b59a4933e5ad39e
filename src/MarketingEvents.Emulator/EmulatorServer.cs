using HubSpot.MarketingEvents.Emulator.Authentication;
using HubSpot.MarketingEvents.Emulator.Control;
using HubSpot.MarketingEvents.Emulator.Hosting;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.Scenario;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpot.MarketingEvents.Emulator;

/// <summary>
/// HubSpot's marketing events API on a free port of this machine, for tests and demos. It keeps everything in memory and does nothing
/// in the background: what a request sees depends on the clock and on the requests before it.
/// </summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestDelegate _pipeline;
    private readonly RequestLog _log;

    private EmulatorServer(WebApplication app, RequestDelegate pipeline, EmulatorOptions options)
    {
        _app = app;
        _pipeline = pipeline;
        Options = options;
        _log = app.Services.GetRequiredService<RequestLog>();
        Account = Of(app.Services.GetRequiredService<AccountBook>().Default);
    }

    /// <summary>The app of every token that was not given to another.</summary>
    public static EmulatorApp DefaultApp => AppBook.Default;

    /// <summary>The address to give to the SDK as base address; without a port, an address that only <see cref="CreateHandler"/> knows.</summary>
    public Uri BaseAddress => Options.Port is null ? new("http://localhost/") : new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The behaviour; switches may be turned while the server runs.</summary>
    public EmulatorOptions Options { get; }

    /// <summary>Refusals and failures that a test asks for; those of <see cref="Options"/>.</summary>
    public FaultPlan Faults => Options.Faults;

    /// <summary>The account of tokens that nobody added. The members of the server that put something in, or tell what is in, are about this one.</summary>
    public EmulatorAccount Account { get; }

    /// <summary>What requests to <see cref="Account"/> changed.</summary>
    public EmulatorLedger Ledger => Account.Ledger;

    /// <summary>The latest requests in the order of arrival, as many as the options keep.</summary>
    public IReadOnlyList<EmulatorRequest> Requests => _log.All;

    /// <summary>Starts a server that behaves as HubSpot was observed to.</summary>
    public static Task<EmulatorServer> StartAsync(CancellationToken cancellationToken = default) => StartAsync(new EmulatorOptions(), cancellationToken);

    /// <summary>Starts a server.</summary>
    /// <exception cref="ArgumentException">An option makes no sense; the message names all of them.</exception>
    public static async Task<EmulatorServer> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        EmulatorOptionsCheck.ThrowIfUnusable(options);
        var (app, pipeline) = EmulatorHost.Build(options);
        if (options.Port is not null)
        {
            await app.StartAsync(cancellationToken);
        }

        return new EmulatorServer(app, pipeline, options);
    }

    /// <summary>
    /// A transport that leads to this server whatever the address of a request, without a socket. Disposing it changes nothing for others.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new MemoryTransport(_pipeline, _app.Services);

    /// <summary>Adds an account that is reached by the tokens added to it.</summary>
    public EmulatorAccount AddAccount() => Of(_app.Services.GetRequiredService<AccountBook>().Add());

    /// <summary>Adds an app.</summary>
    /// <exception cref="ArgumentException">Another app has the id or the client id.</exception>
    public void AddApp(EmulatorApp app) => _app.Services.GetRequiredService<AppBook>().Add(app);

    /// <summary>Forgets what all accounts store, the kept requests and the planned faults. Tokens, apps and options stay.</summary>
    public void Reset() => _app.Services.GetRequiredService<ServerReset>().Run();

    /// <summary>Replaces the accounts by those of a scenario, in their order.</summary>
    /// <exception cref="FormatException">It is not a scenario, or contradicts itself.</exception>
    public Task LoadScenarioAsync(Stream scenario, CancellationToken cancellationToken = default) => _app.Services.GetRequiredService<Scenarios>().LoadAsync(scenario, cancellationToken);

    /// <summary>Writes apps, accounts and what they store as a scenario. Ledger, pending batches and OAuth tokens are not in it.</summary>
    public Task SaveScenarioAsync(Stream scenario, CancellationToken cancellationToken = default) => _app.Services.GetRequiredService<Scenarios>().SaveAsync(scenario, cancellationToken);

    /// <summary>Plans faults that are described as JSON, one or a list of them.</summary>
    /// <exception cref="FormatException">They make no sense; none is planned.</exception>
    public Task LoadFaultsAsync(Stream faults, CancellationToken cancellationToken = default) => FaultRequest.PlanAsync(Faults, faults, cancellationToken);

    /// <inheritdoc cref="EmulatorAccount.AddEvent(string, string)" />
    public long AddEvent(string externalAccountId, string externalEventId) => Account.AddEvent(externalAccountId, externalEventId);

    /// <inheritdoc cref="EmulatorAccount.AddEvent(string, string, DateTimeOffset)" />
    public long AddEvent(string externalAccountId, string externalEventId, DateTimeOffset end) => Account.AddEvent(externalAccountId, externalEventId, end);

    /// <inheritdoc cref="EmulatorAccount.AddEvent()" />
    public long AddEvent() => Account.AddEvent();

    /// <inheritdoc cref="EmulatorAccount.DefineEventProperty" />
    public void DefineEventProperty(string name) => Account.DefineEventProperty(name);

    /// <inheritdoc cref="EmulatorAccount.AddContact" />
    public long AddContact(string email) => Account.AddContact(email);

    /// <inheritdoc cref="EmulatorAccount.AddAlias" />
    public void AddAlias(long contactId, string alias) => Account.AddAlias(contactId, alias);

    /// <inheritdoc cref="EmulatorAccount.MergeContacts" />
    public void MergeContacts(long mergedId, long survivingId) => Account.MergeContacts(mergedId, survivingId);

    /// <inheritdoc cref="EmulatorAccount.AddParticipation" />
    public long AddParticipation(long eventId, long contactId, string state, DateTimeOffset occurredAt) => Account.AddParticipation(eventId, contactId, state, occurredAt);

    /// <inheritdoc cref="EmulatorAccount.StoredParticipations" />
    public IReadOnlyList<(long ContactId, string State, DateTimeOffset OccurredAt)> StoredParticipations(long eventId) => Account.StoredParticipations(eventId);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private EmulatorAccount Of(AccountStore store) => new(store, _app.Services.GetRequiredService<TokenBook>(), _app.Services.GetRequiredService<OAuthBook>());
}
