using System.Globalization;
using static HubSpot.MarketingEvents.Cli.NumberText;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Every sentence of 'doctor'.</summary>
internal static class DoctorMessages
{
    public const string NotChecked = "Not checked, because the service did not answer.";
    public const string CanRead = "Events can be read (crm.objects.marketing_events.read).";
    public const string CanWrite = "Attendances can be recorded (crm.objects.marketing_events.write).";
    public const string CannotRead = "The token lacks the scope crm.objects.marketing_events.read. Add it to the app in HubSpot; an OAuth account then logs in again.";
    public const string CannotWrite = "The token lacks the scope crm.objects.marketing_events.write, so nothing can be recorded. Add it to the app in HubSpot; an OAuth account then logs in again.";
    public const string ClockIsRight = "The clock of this machine agrees with that of the service.";
    public const string NoLimits = "The service did not say how many calls are left.";

    public static string Reached(Uri address, TimeSpan time) => $"{Service(address)} answered after {((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)} ms.";

    public static string NotReached(HubSpotTransportException failure, Uri address)
    {
        var advice = (failure.InnerException as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "Its name is not known here: is there a network, and does HTTPS_PROXY name the proxy, if there is one?",
            HttpRequestError.SecureConnectionError => "The connection cannot be secured: a proxy may stand between, or the clock of this machine is wrong.",
            HttpRequestError.ConnectionError => "Nothing answers there: a firewall may stand between, or '--base-url' names the wrong address.",
            HttpRequestError.ProxyTunnelError => "The proxy refuses the connection.",
            _ when failure is HubSpotTimeoutException => "It gave no answer in time.",
            _ => "The connection broke. Try again.",
        };
        return $"{Service(address)} cannot be reached. {advice}";
    }

    public static string TokenIsAccepted(string source) => $"The token of {source} is accepted.";

    public static string TokenIsRefused(string source)
        => $"The token of {source} is not accepted: it is mistyped, was replaced in HubSpot, or its app was deleted. Copy it from the app in HubSpot, and log in again or set the variable anew.";

    public static string ClockIsWrong(TimeSpan skew)
        => $"The clock of this machine is {Duration(skew.Duration())} {(skew > TimeSpan.Zero ? "ahead" : "behind")}. Set it: tokens would be renewed at the wrong time, and limits reckoned wrongly.";

    public static string LimitReached(HubSpotException refusal) => refusal.ResetsAt is { } end
        ? $"All calls of the day are used up; there are new ones from {InstantText.Of(end)} on."
        : "Too many calls were made just now. Try again in ten seconds; if it stays so, other programs use the same app.";

    public static string Limits(long? left, long? most, long? leftOfDay, long? mostOfDay)
    {
        var now = left is null ? "" : $"{Number(left)}{Of(most)} calls are left in this window";
        var day = leftOfDay is null ? "" : $"{Number(leftOfDay)}{Of(mostOfDay)}{(left is null ? " calls are left" : "")} today";
        return $"{string.Join(", and ", new[] { now, day }.Where(text => text.Length > 0))}.";
    }

    private static string Of(long? most) => most is null ? "" : $" of {Number(most)}";

    private static string Duration(TimeSpan time)
        => time.TotalDays >= 2 ? FormattableString.Invariant($"{(int)time.TotalDays} days")
            : time.TotalHours >= 2 ? FormattableString.Invariant($"{(int)time.TotalHours} hours")
            : time.TotalMinutes >= 2 ? FormattableString.Invariant($"{(int)time.TotalMinutes} minutes")
            : FormattableString.Invariant($"{(int)time.TotalSeconds} seconds");

    private static string Service(Uri address) => address.GetLeftPart(UriPartial.Authority);

    /// <summary>The texts of '--help'.</summary>
    internal static class Help
    {
        public const string Command = "Checks reach, token, clock, scopes and limits, and says what to do.";
        public const string Notes = "It changes nothing. Exit code: 0 all is well; 1 there are warnings; 3 other commands would fail.";
        public const string Json = "Writes one line of JSON per check.";
    }

    /// <summary>The examples of '--help'.</summary>
    internal static class Examples
    {
        public static readonly string[] Command = ["hubspot-events doctor", "hubspot-events doctor --account acme"];
    }
}
