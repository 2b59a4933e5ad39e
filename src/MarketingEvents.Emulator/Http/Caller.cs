using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Who makes the current request, and which one it is. The pipeline fills it in before an operation runs.</summary>
internal sealed class Caller
{
    /// <summary>The account that the token belongs to.</summary>
    public AccountStore Account { get; set; } = null!; // Set by the pipeline, without which no operation runs.

    /// <summary>The app that the token was given to.</summary>
    public long AppId { get; set; }

    /// <summary>The request itself.</summary>
    public EmulatorRequest Request { get; set; } = null!; // As the account.

    /// <summary>Scheme and host that the client used.</summary>
    public Uri BaseAddress { get; set; } = new("http://localhost/");
}
