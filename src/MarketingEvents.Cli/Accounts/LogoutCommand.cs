using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Removes a stored account.</summary>
internal static class LogoutCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = AccountName.NewArgument(AccountMessages.Help.LogoutName);
        var command = new ExampleCommand("logout", AccountMessages.Help.Logout, AccountMessages.Examples.Logout) { name };
        command.SetAction(arguments => (int)LocalRun.Of(surroundings, () => Remove(surroundings, arguments.GetRequiredValue(name))));
        return command;
    }

    private static ExitCode Remove(Surroundings surroundings, string name)
    {
        var folder = new AccountFolder(surroundings.Variable);
        if (!folder.Remove(name))
        {
            throw new InputException(AccountMessages.NoSuchAccount(name, folder.Names));
        }

        surroundings.Output.WriteLine(AccountMessages.LoggedOut(name));
        return ExitCode.Confirmed;
    }
}
