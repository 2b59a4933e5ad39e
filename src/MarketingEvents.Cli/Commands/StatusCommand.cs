using System.CommandLine;
using System.Data.Common;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Lists imports by their journals.</summary>
internal sealed class StatusCommand(Surroundings surroundings, string[] paths, bool isJson)
{
    private static readonly TableColumn[] Columns =
    [
        new("file"), new("event"), new("started") { IsWord = true }, new("entries") { IsNumber = true }, new("confirmed") { IsNumber = true },
        new("rejected") { IsNumber = true }, new("unconfirmed") { IsNumber = true }, new("open") { IsNumber = true }, new("state"),
    ];

    public static Command Create(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("PATH") { Description = Messages.Help.StatusPaths, Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = Messages.Help.StatusJson };
        var command = new ExampleCommand("status", Messages.Help.Status, Messages.Examples.Status) { paths, json };
        command.SetAction(async (arguments, _) => (int)await new StatusCommand(surroundings, arguments.GetValue(paths) ?? [], arguments.GetValue(json)).RunAsync());
        return command;
    }

    private async Task<ExitCode> RunAsync()
    {
        var imports = new List<ImportStatus>();
        try
        {
            foreach (var journal in Journals().Distinct())
            {
                imports.AddRange(await ImportStatus.ReadAsync(journal));
            }
        }
        catch (InputException e)
        {
            await surroundings.Error.WriteLineAsync(e.Message);
            return ExitCode.BadInput;
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            await surroundings.Error.WriteLineAsync(JournalMessages.CannotBeRead);
            return ExitCode.BadInput;
        }

        await WriteAsync(imports);
        return ExitCode.Confirmed;
    }

    private IEnumerable<string> Journals()
    {
        if (paths.Length == 0)
        {
            return [.. In(Directory.GetCurrentDirectory()), .. In(JournalPlace.StateFolder(surroundings.Variable))];
        }

        return paths.SelectMany(path => Directory.Exists(path) ? In(path)
            : File.Exists(path) && path.EndsWith(JournalPlace.Ending, StringComparison.Ordinal) ? [Path.GetFullPath(path)]
            : File.Exists(OutputFile.Final(path) + JournalPlace.Ending) ? [OutputFile.Final(path) + JournalPlace.Ending]
            : throw new InputException(JournalMessages.IsNoJournal(path)));
    }

    private static IEnumerable<string> In(string folder)
        => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + JournalPlace.Ending).Select(Path.GetFullPath).Order(StringComparer.Ordinal) : [];

    private async Task WriteAsync(List<ImportStatus> imports)
    {
        if (isJson)
        {
            foreach (var import in imports)
            {
                await surroundings.Output.WriteLineAsync(import.ToJson());
            }
        }
        else if (imports.Count == 0)
        {
            await surroundings.Output.WriteLineAsync(JournalMessages.NoImports);
        }
        else
        {
            new TextTable(surroundings.Output, Columns, surroundings.Width).Write([.. imports.Select(import => import.ToCells())]);
        }
    }
}
