using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>Everything that is logged about tokens: the account by its name, never a token.</summary>
internal static class OAuthLog
{
    private static readonly Action<ILogger, string, DateTimeOffset?, Exception?> RenewedMessage = LoggerMessage.Define<string, DateTimeOffset?>(
        LogLevel.Information, new EventId(20, nameof(Renewed)), "The tokens of account {Account} were renewed. The access token expires at {ExpiresAt}.");

    private static readonly Action<ILogger, string, string?, string, Exception?> NotRenewedMessage = LoggerMessage.Define<string, string?, string>(
        LogLevel.Warning, new EventId(21, nameof(NotRenewed)), "The tokens of account {Account} were not renewed ({Status}): {Reason}");

    public static void Renewed(this ILogger logger, string account, DateTimeOffset? expiresAt) => RenewedMessage(logger, account, expiresAt, null);

    public static void NotRenewed(this ILogger logger, string account, HubSpotTokenException failure) => NotRenewedMessage(logger, account, failure.Status, failure.Message, null);
}
