namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>How requests of HubSpot are verified. Copied and checked when an endpoint is mapped; later changes have no effect.</summary>
public sealed class RequestSignatureOptions
{
    /// <summary>The client secret of the app that HubSpot calls. Must be set.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>
    /// The public address that HubSpot calls, when a proxy stands before this program and it sees another one: scheme, host and, if the proxy
    /// removes it, the beginning of the path, for example https://app.example.com/hooks. Default none: scheme and host as the request has
    /// them, which the forwarded headers middleware of ASP.NET Core can correct, too.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>The oldest version that is accepted. Default version 3. A request that carries a signature of version 3 is never judged by an older one.</summary>
    public RequestSignatureVersion OldestVersion { get; set; } = RequestSignatureVersion.V3;

    /// <summary>The longest body in bytes; longer ones are answered with status 413 and not verified. Default 1 MiB; 0 to 1 GiB.</summary>
    public int LargestBody { get; set; } = 1024 * 1024;

    /// <summary>The clock that timestamps are compared with. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <exception cref="ArgumentException">A value is not accepted; the message names all of them.</exception>
    internal RequestSignatureOptions Checked()
    {
        new OptionsCheck(nameof(RequestSignatureOptions))
            .That(!string.IsNullOrWhiteSpace(ClientSecret), nameof(ClientSecret), "must be set")
            .That(string.IsNullOrWhiteSpace(ClientSecret) || !ClientSecret.Any(char.IsWhiteSpace), nameof(ClientSecret), "must have no white space in it, but has")
            .That(PublicAddress is null or { IsAbsoluteUri: true, Scheme: "https" or "http", UserInfo: "", Query: "", Fragment: "" },
                nameof(PublicAddress), "must be a complete http or https address without user, query and fragment")
            .That(Enum.IsDefined(OldestVersion), nameof(OldestVersion), FormattableString.Invariant($"must be V1, V2 or V3, but is '{(int)OldestVersion}'"))
            .Between(nameof(LargestBody), LargestBody, 0, 1024 * 1024 * 1024)
            .NotNull(nameof(TimeProvider), TimeProvider)
            .ThrowIfAny();
        return (RequestSignatureOptions)MemberwiseClone();
    }
}
