using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Runs what a command does with the service, and turns every way in which it can fail into a sentence and an exit code.</summary>
internal sealed class ServiceRun(Surroundings surroundings, ServiceOptions options, ParseResult arguments)
{
    public async Task<int> RunAsync(Func<ServiceAccess, Task<ExitCode>> run, CancellationToken cancellationToken)
    {
        var address = arguments.GetRequiredValue(options.BaseUrl);
        try
        {
            using var access = options.Open(surroundings, arguments);
            address = access.Address;
            var exitCode = await run(access);
            return (int)(await IsShownAsync() ? exitCode : ExitCode.OutputFailed);
        }
        catch (InputException e)
        {
            return await EndAsync(ExitCode.BadInput, e.Message);
        }
        catch (TokenException e)
        {
            return await EndAsync(ExitCode.ServiceFailed, e.Message);
        }
        catch (HubSpotException e)
        {
            return await EndAsync(ExitCode.ServiceFailed, ServiceMessages.Failure(e, address));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await EndAsync(ExitCode.NotConfirmed, Messages.StoppedEarly);
        }
    }

    private async Task<bool> IsShownAsync()
    {
        await surroundings.Output.FlushAsync();
        if (surroundings.Output is not PersistentWriter { HasFailed: true })
        {
            return true;
        }

        await surroundings.Error.WriteLineAsync(Messages.OutputCannotBeWritten);
        return false;
    }

    private async Task<int> EndAsync(ExitCode exitCode, string message)
    {
        await surroundings.Error.WriteLineAsync(message);
        return (int)exitCode;
    }
}
