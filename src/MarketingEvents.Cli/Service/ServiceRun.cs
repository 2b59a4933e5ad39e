using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Runs what a command does with the service, and turns every way in which it can fail into a sentence and an exit code.</summary>
internal sealed class ServiceRun(Surroundings surroundings, ServiceOptions options, ParseResult arguments)
{
    public Task<int> RunAsync(Func<ServiceAccess, Task<ExitCode>> run, CancellationToken cancellationToken)
        => GuardAsync(
            surroundings, arguments.GetRequiredValue(options.BaseUrl),
            async () =>
            {
                using var access = options.Open(surroundings, arguments);
                return await run(access);
            },
            cancellationToken);

    /// <summary>The same for a command that has no client yet.</summary>
    /// <param name="surroundings">Where it runs.</param>
    /// <param name="address">The service, for messages.</param>
    /// <param name="run">What it does.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<int> GuardAsync(Surroundings surroundings, Uri address, Func<Task<ExitCode>> run, CancellationToken cancellationToken)
    {
        try
        {
            var exitCode = await run();
            return (int)(await IsShownAsync(surroundings) ? exitCode : ExitCode.OutputFailed);
        }
        catch (InputException e)
        {
            return await EndAsync(surroundings, ExitCode.BadInput, e.Message);
        }
        catch (TokenException e)
        {
            return await EndAsync(surroundings, ExitCode.ServiceFailed, e.Message);
        }
        catch (HubSpotException e)
        {
            return await EndAsync(surroundings, ExitCode.ServiceFailed, ServiceMessages.Failure(e, address));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await EndAsync(surroundings, ExitCode.NotConfirmed, Messages.StoppedEarly);
        }
    }

    private static async Task<bool> IsShownAsync(Surroundings surroundings)
    {
        await surroundings.Output.FlushAsync();
        if (surroundings.Output is not PersistentWriter { HasFailed: true })
        {
            return true;
        }

        await surroundings.Error.WriteLineAsync(ServiceMessages.OutputCannotBeWritten);
        return false;
    }

    private static async Task<int> EndAsync(Surroundings surroundings, ExitCode exitCode, string message)
    {
        await surroundings.Error.WriteLineAsync(message);
        return (int)exitCode;
    }
}
