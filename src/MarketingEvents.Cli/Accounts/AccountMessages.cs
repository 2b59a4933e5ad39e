namespace HubSpot.MarketingEvents.Cli;

/// <summary>Every sentence about stored accounts and how they come. None holds a secret.</summary>
internal static class AccountMessages
{
    public const string NoFolder = "There is no folder for accounts: neither XDG_CONFIG_HOME nor HOME (on Windows APPDATA) is set.";
    public const string NoAccounts = "No account is stored. 'hubspot-events login' stores one.";
    public const string TokenOfEnvironment = "HUBSPOT_ACCESS_TOKEN is set, and is used instead of the stored accounts.";
    public const string EnterToken = "Access token (it is not shown): ";
    public const string EnterSecret = "Client secret (it is not shown): ";
    public const string NoTokenGiven = "No access token was given, so nothing is stored. Enter it when asked, or pipe it: hubspot-events login < token.txt";
    public const string NoSecretGiven = "No client secret was given, so nothing is stored. Enter it when asked, pipe it, or put it into HUBSPOT_CLIENT_SECRET.";
    public const string ImpossibleToken = "What was given cannot be an access token: it has blanks or other characters that no token has. Nothing is stored.";
    public const string NameIsToken = "The name of the account looks like an access token. A token is never an argument, because other users of this machine can see it there: run 'hubspot-events login' and enter it when asked.";
    public const string OAuthNeedsClientId = "'--oauth' needs '--client-id': the client id of your app, which its settings in HubSpot show.";
    public const string OnlyWithOAuth = "'--client-id', '--redirect' and '--no-browser' are for '--oauth' only.";
    public const string NothingStored = "Nothing is stored.";
    public const string Waiting = "Waiting until you have allowed it there. Ctrl-C stops.";
    public const string NoAnswer = "Nobody answered within 10 minutes. Nothing is stored.";
    public const string ForeignAnswer = "The answer does not belong to this login: its state is another one. Nothing is stored. Run the command again.";
    public const string Denied = "HubSpot sent no permission: it was denied, or the app may not be installed in this account. Nothing is stored.";
    public const string PageOfSuccess = "You can close this window and go back to the terminal.";
    public const string PageOfFailure = "The login did not succeed. The terminal says more. You can close this window.";

    public static string NoName(string text) => $"{SafeText.Quote(text)} is not a name of an account. Use up to 64 letters, digits, '-' and '_', with a letter or digit first. For the external account id of an event there is '--external-account'.";

    public static string NoNameInVariable(string variable) => $"The environment variable {variable} does not hold a name of an account. 'hubspot-events accounts' lists the names.";

    public static string NoRedirect(string text) => $"'--redirect' must be an http address of this machine with a port, like http://127.0.0.1:4011/, but is {SafeText.Quote(text)}.";

    public static string PortIsTaken(Uri redirect) => $"The answer cannot be received at {redirect}: another program may have the port. Give another with '--redirect'; the settings of your app must list it, too.";

    public static string NoSuchAccount(string name, IReadOnlyList<string> names)
        => names.Count == 0 ? $"There is no account '{name}', because none is stored. 'hubspot-events login {name}' stores it."
            : $"There is no account '{name}'. Stored are: {List(names)}. 'hubspot-events login {name}' stores another.";

    public static string Several(IReadOnlyList<string> names, string variable) => $"Several accounts are stored: {List(names)}. Name one with '--account' or {variable}.";

    public static string TokenAndAccount(string variable) => $"'--account' names an account, but {variable} is set, too, and can belong to another. Unset it, or leave out '--account'.";

    public static string OtherService(string source, Uri own) => $"The token of {source} belongs to {own.AbsoluteUri} and is sent nowhere else. Leave out '--base-url', or log in to the other service under another name.";

    public static string FileIsOpen(string path) => $"{Shown(path)} can be read by others, so it is not used. Its token may be known to them: replace it in HubSpot, then run 'chmod 600' on the file.";

    public static string FolderIsOpen(string path) => $"{Shown(path)} is open to others, so the accounts in it are not used. Run 'chmod 700' on it.";

    public static string FileIsDamaged(string path, string name) => $"{Shown(path)} is damaged. 'hubspot-events login {name}' writes it anew.";

    public static string FolderCannotBeUsed(string cause) => $"The stored accounts cannot be read or written ({cause}).";

    public static string OpenInBrowser(Uri address) => $"Open this address in a browser, and choose the HubSpot account:{Environment.NewLine}{address.AbsoluteUri}";

    public static string LoggedIn(string name, Uri service) => $"Account '{name}' is stored for {service.AbsoluteUri}. Other commands use it with '--account {name}', or by themselves while it is the only one.";

    public static string LoggedOut(string name) => $"Account '{name}' is removed from this machine. Its token works on until it is deleted in HubSpot.";

    private static string List(IReadOnlyList<string> names) => string.Join(", ", names);

    private static string Shown(string path) => $"'{SafeText.WithoutAddresses(path)}'";

    /// <summary>The texts of '--help'.</summary>
    internal static class Help
    {
        public const string Account = "The stored HubSpot account to use (see 'login'). Default: HUBSPOT_ACCESS_TOKEN, else HUBSPOT_ACCOUNT, else the only one that is stored.";
        public const string Login = "Stores a HubSpot account for the other commands, after trying it.";
        public const string LoginNotes =
            """
            It asks for the token of a private app, or reads it from standard input. With '--oauth', HubSpot asks in the browser whether your app may be installed.
            The account is kept in a file of your configuration folder that only you can read; 'hubspot-events logout' removes it.
            """;
        public const string LoginName = "The name of the account on this machine.";
        public const string OAuth = "Logs in with OAuth: HubSpot asks in the browser whether your app may be installed.";
        public const string ClientId = "The client id of your app. Its secret is asked for, read from standard input, or taken from HUBSPOT_CLIENT_SECRET.";
        public const string Redirect = "Where HubSpot sends the browser back to: an address of this machine that the settings of your app list.";
        public const string NoBrowser = "Only prints the address, and opens no browser.";
        public const string Logout = "Removes a stored account from this machine.";
        public const string LogoutName = "The name of the account, as 'accounts' lists it.";
        public const string Accounts = "Lists the stored accounts, without their secrets.";
        public const string Json = "Writes one line of JSON per account.";
    }

    /// <summary>The examples of '--help'.</summary>
    internal static class Examples
    {
        public static readonly string[] Login =
        [
            "hubspot-events login",
            "hubspot-events login acme < token.txt",
            "hubspot-events login acme --oauth --client-id 7fff1e36-2d40-4ae1-bbb1-5266d59564fb",
        ];

        public static readonly string[] Logout = ["hubspot-events logout acme"];

        public static readonly string[] Accounts = ["hubspot-events accounts"];
    }
}
