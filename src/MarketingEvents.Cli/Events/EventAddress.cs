using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>How an event is named on the command line: its object id, or its external event id together with the external account id.</summary>
internal static class EventAddress
{
    public static Option<string?> NewAccountOption() => new("--external-account") { Description = Messages.Help.ExternalAccount, HelpName = "ID" };

    /// <summary>The event; <see cref="Check"/> has made sure that there can be one.</summary>
    public static EventKey Read(string? account, string id)
        => account is null ? new EventKey(ObjectIdOf(id)) : new EventKey(new ExternalEventKey(account, id));

    /// <summary>Adds an error to the arguments when they cannot name an event.</summary>
    /// <param name="result">The command.</param>
    /// <param name="account">The external account id; null when there is none.</param>
    /// <param name="id">The other id; null when it is missing, which is an error already.</param>
    public static void Check(CommandResult result, string? account, string? id)
    {
        if (id is not null && (account is null ? ObjectIdOf(id) <= 0 : !IsKey(account, id)))
        {
            result.AddError(account is null ? Messages.NoObjectId(id) : Messages.NoExternalId);
        }
    }

    private static bool IsKey(string account, string id)
    {
        try
        {
            _ = new ExternalEventKey(account, id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static long ObjectIdOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
