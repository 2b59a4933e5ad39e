namespace HubSpot.MarketingEvents.Cli;

/// <summary>Writes what the service answered about an event.</summary>
internal static class EventAnswer
{
    public static void Write(Surroundings surroundings, object answer, bool isJson)
    {
        if (isJson)
        {
            surroundings.Output.WriteLine(JsonLine.Of(answer));
        }
        else
        {
            EventText.WriteSheet(surroundings.Output, answer);
        }
    }

    /// <summary>The same for an event that was written, with what became of it before it and the dropped properties behind it.</summary>
    public static ExitCode Write(Surroundings surroundings, object answer, bool isJson, string done, IReadOnlyList<string> dropped)
    {
        if (!isJson)
        {
            surroundings.Output.WriteLine(done);
        }

        Write(surroundings, answer, isJson);
        foreach (var name in dropped)
        {
            surroundings.Error.WriteLine(EventMessages.PropertyDropped(name));
        }

        return dropped.Count == 0 ? ExitCode.Confirmed : ExitCode.NotConfirmed;
    }
}
