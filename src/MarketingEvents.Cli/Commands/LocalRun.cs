namespace HubSpot.MarketingEvents.Cli;

/// <summary>Runs a command that calls no service, and turns its failures into a sentence and an exit code.</summary>
internal static class LocalRun
{
    public static ExitCode Of(Surroundings surroundings, Func<ExitCode> run)
    {
        try
        {
            return run();
        }
        catch (InputException e)
        {
            surroundings.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
        catch (TokenException e)
        {
            surroundings.Error.WriteLine(e.Message);
            return ExitCode.ServiceFailed;
        }
    }
}
