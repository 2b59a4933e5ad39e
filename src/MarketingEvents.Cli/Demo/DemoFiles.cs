namespace HubSpot.MarketingEvents.Cli;

/// <summary>The list that ships with the command, and what is to become of each of its rows; paths below the program's folder.</summary>
internal static class DemoFiles
{
    public const string List = "Demo/attendees.csv";

    public const string Expectation = "Demo/attendees.expected.csv";

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
