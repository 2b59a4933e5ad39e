using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Lists the stored accounts.</summary>
internal static class AccountsCommand
{
    private static readonly TableColumn[] Columns =
        [new("name") { IsWord = true }, new("kind") { IsWord = true }, new("HubSpot account") { IsNumber = true }, new("service")];

    public static Command Create(Surroundings surroundings)
    {
        var json = new Option<bool>("--json") { Description = AccountMessages.Help.Json };
        var command = new ExampleCommand("accounts", AccountMessages.Help.Accounts, AccountMessages.Examples.Accounts) { json };
        command.SetAction(arguments => (int)LocalRun.Of(surroundings, () => List(surroundings, arguments.GetValue(json))));
        return command;
    }

    private static ExitCode List(Surroundings surroundings, bool isJson)
    {
        var folder = new AccountFolder(surroundings.Variable);
        var accounts = folder.Names.Select(name => (Name: name, Account: folder.Load(name))).Where(pair => pair.Account is not null).Select(pair => (pair.Name, Account: pair.Account!)).ToList();
        if (isJson)
        {
            foreach (var (name, account) in accounts)
            {
                surroundings.Output.WriteLine(JsonLine.Of(new { name, kind = KindOf(account), hubId = account.OAuth?.HubId, service = account.Service.AbsoluteUri }));
            }
        }
        else if (accounts.Count == 0)
        {
            surroundings.Output.WriteLine(AccountMessages.NoAccounts);
        }
        else
        {
            new TextTable(surroundings.Output, Columns, surroundings.Width).Write([.. accounts.Select(pair => Row(pair.Name, pair.Account))]);
        }

        if (!string.IsNullOrWhiteSpace(surroundings.Variable("HUBSPOT_ACCESS_TOKEN")))
        {
            surroundings.Error.WriteLine(AccountMessages.TokenOfEnvironment);
        }

        return ExitCode.Confirmed;
    }

    private static string[] Row(string name, StoredAccount account) => [name, KindOf(account), FormattableString.Invariant($"{account.OAuth?.HubId}"), account.Service.AbsoluteUri];

    private static string KindOf(StoredAccount account) => account.OAuth is null ? "token" : "oauth";
}
