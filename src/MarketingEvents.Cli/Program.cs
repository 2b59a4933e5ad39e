using System.Globalization;
using System.Runtime.InteropServices;

namespace HubSpot.MarketingEvents.Cli;

internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        // All texts are English, those of libraries, too.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        using var stop = new CancellationTokenSource();
        // A terminal that is closed ends the command as Ctrl-C does.
        using var hangUp = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        return await RunAsync(arguments, Surroundings.OfProcess(), stop.Token);
    }

    internal static async Task<int> RunAsync(string[] arguments, Surroundings surroundings, CancellationToken cancellationToken)
    {
        try
        {
            return await CommandLine.RunAsync(arguments, surroundings, cancellationToken);
        }
        catch (Exception e)
        {
            await surroundings.Error.WriteLineAsync(Messages.Unexpected(e));
            return (int)ExitCode.ServiceFailed;
        }
    }
}
