using System.Collections.Concurrent;

namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>The apps that exist.</summary>
internal sealed class AppBook
{
    private readonly ConcurrentDictionary<long, EmulatorApp> _byId = new();

    public AppBook() => Add(Default);

    /// <summary>The app of every token that was not given to another.</summary>
    public static EmulatorApp Default { get; } = new(1_000_001, "emulator-client", "emulator-secret");

    public IEnumerable<EmulatorApp> All => _byId.Values.OrderBy(app => app.Id);

    /// <exception cref="ArgumentException">Another app has the id or the client id.</exception>
    public void Add(EmulatorApp app)
    {
        if (_byId.Values.Any(other => other.ClientId == app.ClientId) || !_byId.TryAdd(app.Id, app))
        {
            throw new ArgumentException(FormattableString.Invariant($"Another app has the id '{app.Id}' or the same client id."), nameof(app));
        }
    }

    public EmulatorApp? Find(string? clientId) => _byId.Values.FirstOrDefault(app => app.ClientId == clientId);

    public string SecretOf(long appId) => _byId.TryGetValue(appId, out var app) ? app.ClientSecret : Default.ClientSecret;
}
