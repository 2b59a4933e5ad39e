using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HubSpot.MarketingEvents.AspNetCore.Tests;

/// <summary>A program on a free port of this machine, as users write it, with a clock that the test moves.</summary>
internal sealed class WebProgram : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    private WebProgram(WebApplication app, List<string> log)
    {
        _app = app;
        Log = log;
    }

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(1779267600000));

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Everything that was logged.</summary>
    public List<string> Log { get; }

    /// <summary>Options with the secret and the clock of the program.</summary>
    public RequestSignatureOptions Options => new() { ClientSecret = Signing.Secret, TimeProvider = Clock };

    public static async Task<WebProgram> StartAsync(Action<WebApplication, WebProgram> map, Action<IServiceCollection>? addServices = null)
    {
        var log = new List<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLoggerProvider(log));
        addServices?.Invoke(builder.Services);
        var program = new WebProgram(builder.Build(), log);
        map(program._app, program);
        await program._app.StartAsync();
        return program;
    }

    /// <summary>A request whose path and query leave exactly as they are written here.</summary>
    public HttpRequestMessage Request(HttpMethod method, string pathAndQuery, byte[]? body = null)
        => new(method, new Uri(Address + pathAndQuery, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Content = body is null ? null : new ByteArrayContent(body),
        };

    /// <summary>A request with a signature of version 3.</summary>
    public HttpRequestMessage Signed(HttpMethod method, string pathAndQuery, byte[]? body = null, string? publicAddress = null)
        => Request(method, pathAndQuery, body).SignV3((publicAddress ?? Address) + pathAndQuery, body ?? [], Clock.GetUtcNow());

    public async Task<(int Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _client.SendAsync(request);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class ListLoggerProvider(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
