using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Runs the emulator until it is stopped, for programs in any language and for trying this command.</summary>
internal sealed class EmulatorCommand(Surroundings surroundings, int port, string? scenario, string? faults)
{
    private const int DefaultPort = 4010;
    private const int HighestPort = 65_535;
    private const string Account = "acct-1";
    private const string Event = "webinar-7";

    public static Command Create(Surroundings surroundings)
    {
        var port = new Option<int>("--port") { Description = Messages.Help.Port, HelpName = "PORT", DefaultValueFactory = _ => DefaultPort, CustomParser = ReadPort };
        var scenario = new Option<string?>("--scenario") { Description = Messages.Help.Scenario, HelpName = "FILE" };
        var faults = new Option<string?>("--faults") { Description = Messages.Help.Faults, HelpName = "FILE" };
        var command = new ExampleCommand("emulator", Messages.Help.Emulator, Messages.Examples.Emulator) { port, scenario, faults };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var emulator = new EmulatorCommand(surroundings, arguments.GetValue(port), arguments.GetValue(scenario), arguments.GetValue(faults));
            return (int)await emulator.RunAsync(cancellationToken);
        });
        return command;
    }

    private async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var server = await StartAsync(cancellationToken);
            await LoadAsync(scenario, file => server.LoadScenarioAsync(file, cancellationToken));
            await LoadAsync(faults, file => server.LoadFaultsAsync(file, cancellationToken));
            surroundings.Output.WriteLine(Messages.EmulatorListens(server.BaseAddress));
            if (scenario is null)
            {
                surroundings.Output.WriteLine(Messages.EmulatorHoldsEvent(server.AddEvent(Account, Event), Account, Event, server.BaseAddress));
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Confirmed;
        }
        catch (InputException e)
        {
            surroundings.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Confirmed;
        }
    }

    private async Task<EmulatorServer> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await EmulatorServer.StartAsync(new EmulatorOptions { Port = port, TimeProvider = new EmulatorClock() }, cancellationToken);
        }
        catch (IOException)
        {
            throw new InputException(Messages.PortIsTaken(port));
        }
    }

    private static async Task LoadAsync(string? path, Func<Stream, Task> load)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            await using var file = File.OpenRead(path);
            await load(file);
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException)
        {
            throw new InputException($"{Path.GetFileName(path)}: {e.Message}");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(Messages.FileIsMissing(Path.GetFileName(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Messages.FileCannotBeRead(Path.GetFileName(path), e.GetType().Name));
        }
    }

    private static int ReadPort(ArgumentResult result)
    {
        var text = result.Tokens is [var token, ..] ? token.Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= HighestPort)
        {
            return number;
        }

        result.AddError(Messages.PortOutOfRange(text, HighestPort));
        return default;
    }
}
