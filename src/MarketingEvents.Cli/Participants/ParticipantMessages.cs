namespace HubSpot.MarketingEvents.Cli;

/// <summary>Every sentence of 'participants'.</summary>
internal static class ParticipantMessages
{
    public const string States = "registered|attended|cancelled|no-show";
    public const string CsvOrJson = "'--csv' and '--json' exclude each other.";
    public const string Nobody = "Nobody.";

    public static string UnknownState(string text) => $"{SafeText.Quote(text)} is not a state of participants. Use registered, attended, cancelled or no-show.";

    /// <summary>The texts of '--help'.</summary>
    internal static class Help
    {
        public const string Command = "Lists who registered for, attended or cancelled an event.";
        public const string Notes = "Each page is written as it comes, with e-mail addresses. HubSpot can have several entries of one person.";
        public const string State = "Only participants in this state.";
        public const string Csv = "Writes CSV. A value that a spreadsheet program would take for a formula begins with an apostrophe.";
        public const string Json = "Writes one line of JSON per participant, with all members that HubSpot sent.";
    }

    /// <summary>The examples of '--help'.</summary>
    internal static class Examples
    {
        public static readonly string[] Command =
        [
            "hubspot-events participants 863952588483",
            "hubspot-events participants webinar-7 --external-account acct-1 --state attended --csv > attended.csv",
        ];
    }
}
