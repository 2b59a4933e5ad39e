namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Names of accounts in the log: a program may have chosen an e-mail address as one.</summary>
internal static class AccountName
{
    public static string Shown(string account)
        => account.Length == 0 ? "(default)" : account.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? account : "(not shown)";
}
