namespace HubSpot.MarketingEvents.Cli;

/// <summary>Every sentence of the commands about events.</summary>
internal static class EventMessages
{
    public const string NoEvents = "The account has no marketing events.";
    public const string Created = "The event is created.";
    public const string Updated = "The event is updated.";
    public const string Cancelled = "The event is cancelled.";
    public const string CreateNeedsAccount = "'events create' needs '--external-account': an event is created under two ids of yours, that of the account and that of the event.";
    public const string CompleteNeedsAccount = "'events complete' needs '--external-account': HubSpot completes events by their external ids only.";
    public const string NothingToUpdate = "Nothing to update was given. Use --name, --organizer, --type, --event-start, --event-end, --description, --url or --property.";

    public static string NoUrl(string text) => $"'--url' must be an address that begins with https:// or http://, but is {SafeText.Quote(text)}.";

    public static string NoProperty(string text) => $"'--property' must be a name and a value like room=12, but is {SafeText.Quote(text)}.";

    public static string PropertyDropped(string name)
        => $"HubSpot did not keep the property {SafeText.Quote(name)}. Create it for marketing events in the settings of the HubSpot account, and run 'hubspot-events events update' again.";

    /// <summary>The texts of '--help'.</summary>
    internal static class Help
    {
        public const string Event = "The event: its object id, or with '--external-account' its external event id.";
        public const string Json = "Writes the event as one line of JSON, with all members that HubSpot sent, e-mail addresses included.";
        public const string JsonOfList = "Writes one line of JSON per event, with all members that HubSpot sent, e-mail addresses included.";
        public const string Events = "Lists, shows and changes marketing events.";
        public const string List = "Lists the marketing events of the HubSpot account.";
        public const string Show = "Shows what HubSpot knows of an event.";
        public const string Create = "Creates an event under two ids of yours: EVENT and '--external-account'. The answer names the object id.";
        public const string Update = "Changes what is given of an event, and nothing else of it.";
        public const string Complete = "Completes an event that is over and fully recorded: HubSpot then computes how long people stayed. Begin and end are read from the event unless they are given.";
        public const string Cancel = "Marks an event as cancelled. Its participants stay.";
        public const string Name = "The name of the event.";
        public const string Organizer = "Who organizes the event.";
        public const string Type = "What kind of event it is, for example WEBINAR, CONFERENCE or WORKSHOP.";
        public const string Description = "The description of the event.";
        public const string Url = "The page of the event.";
        public const string Start = "When the event begins, for example 2026-05-04T18:00:00+02:00.";
        public const string End = "When the event ends.";
        public const string CompleteStart = "When the event began, for example 2026-05-04T18:00:00+02:00. Default: as HubSpot knows it.";
        public const string CompleteEnd = "When the event ended. Default: as HubSpot knows it.";
        public const string Property = "The value of a custom property, for example --property room=12. Can be given several times.";
    }

    /// <summary>The examples of '--help'.</summary>
    internal static class Examples
    {
        public static readonly string[] Events =
        [
            "hubspot-events events list",
            "hubspot-events events show 863952588483",
            "hubspot-events events create webinar-7 --external-account acct-1 --name \"Webinar 7\" --organizer Acme",
        ];

        public static readonly string[] List =
        [
            "hubspot-events events list",
            "hubspot-events events list --json > events.jsonl",
        ];

        public static readonly string[] Show =
        [
            "hubspot-events events show 863952588483",
            "hubspot-events events show webinar-7 --external-account acct-1 --json",
        ];

        public static readonly string[] Create =
        [
            "hubspot-events events create webinar-7 --external-account acct-1 --name \"Webinar 7\" --organizer Acme --event-start 2026-05-04T18:00:00+02:00 --event-end 2026-05-04T19:30:00+02:00",
        ];

        public static readonly string[] Update =
        [
            "hubspot-events events update 863952588483 --name \"Webinar 7 (new date)\" --event-start 2026-05-11T18:00:00+02:00",
            "hubspot-events events update webinar-7 --external-account acct-1 --property room=12",
        ];

        public static readonly string[] Complete =
        [
            "hubspot-events events complete webinar-7 --external-account acct-1",
        ];

        public static readonly string[] Cancel =
        [
            "hubspot-events events cancel 863952588483",
            "hubspot-events events cancel webinar-7 --external-account acct-1",
        ];
    }
}
