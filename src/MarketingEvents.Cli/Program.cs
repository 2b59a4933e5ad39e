namespace HubSpot.MarketingEvents.Cli;

internal static class Program
{
    public static Task<int> Main(string[] arguments) => RunAsync(arguments, Surroundings.OfProcess(), CancellationToken.None);

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
