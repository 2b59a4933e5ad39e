using System.CommandLine;
using System.CommandLine.Parsing;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The name of a stored account, which is also the name of its file.</summary>
internal static class AccountName
{
    public const string Default = "main";

    private const int Longest = 64;

    // How tokens of private apps begin.
    private const string TokenPrefix = "pat-";

    public static bool IsName(string text)
        => text.Length is > 0 and <= Longest && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public static Option<string?> NewOption()
    {
        var option = new Option<string?>("--account") { Description = AccountMessages.Help.Account, HelpName = "NAME" };
        option.Validators.Add(Check);
        return option;
    }

    public static Argument<string> NewArgument(string description)
    {
        var argument = new Argument<string>("NAME") { Description = description };
        argument.Validators.Add(Check);
        return argument;
    }

    private static void Check(SymbolResult result)
    {
        var name = result.Tokens is [{ Value: var text }, ..] ? text : Default;
        if (name.StartsWith(TokenPrefix, StringComparison.OrdinalIgnoreCase))
        {
            result.AddError(AccountMessages.NameIsToken);
        }
        else if (!IsName(name))
        {
            result.AddError(AccountMessages.NoName(name));
        }
    }
}
