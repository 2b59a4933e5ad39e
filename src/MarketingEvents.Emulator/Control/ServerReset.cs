using HubSpot.MarketingEvents.Emulator.Authentication;
using HubSpot.MarketingEvents.Emulator.Http;

namespace HubSpot.MarketingEvents.Emulator.Control;

/// <summary>Forgets what all accounts store, the kept requests, the planned faults and the counted calls. Tokens, apps and options stay.</summary>
internal sealed class ServerReset(EmulatorOptions options, AccountBook accounts, RequestLog log, RateLimiter limiter)
{
    public void Run()
    {
        options.Faults.Clear();
        log.Clear();
        limiter.Clear();
        foreach (var account in accounts.All)
        {
            account.Reset();
        }
    }
}
