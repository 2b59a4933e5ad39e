using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What can follow a command.</summary>
/// <param name="Path">The words of the command, without the program; empty for the program itself.</param>
/// <param name="Commands">The commands below it.</param>
/// <param name="Options">Its options.</param>
/// <param name="Argument">Its argument; null when it has none.</param>
internal sealed record CompletionNode(string Path, IReadOnlyList<(string Name, string Description)> Commands, IReadOnlyList<CompletionOption> Options, CompletionValue? Argument)
{
    /// <summary>The program and all commands, from the outside in.</summary>
    public static IReadOnlyList<CompletionNode> All(Command root) => [.. Of(root, "", [.. root.Options.Where(option => option.Recursive)])];

    private static IEnumerable<CompletionNode> Of(Command command, string path, IReadOnlyList<Option> inherited)
    {
        var options = command.Options.Union(inherited).Where(option => !option.Hidden).Select(OptionOf).ToList();
        var commands = command.Subcommands.Where(child => !child.Hidden).ToList();
        var argument = command.Arguments is [var first, ..] ? CompletionValue.Of(first.HelpName ?? first.Name) : null;
        return commands
            .SelectMany(child => Of(child, path.Length == 0 ? child.Name : $"{path} {child.Name}", inherited))
            .Prepend(new CompletionNode(path, [.. commands.Select(child => (child.Name, FirstSentence.Of(child.Description)))], options, argument));
    }

    private static CompletionOption OptionOf(Option option)
        => new([option.Name, .. option.Aliases.Where(alias => alias.StartsWith('-'))], FirstSentence.Of(option.Description), option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? null : CompletionValue.Of(option.HelpName));
}
