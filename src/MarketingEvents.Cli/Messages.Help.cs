namespace HubSpot.MarketingEvents.Cli;

/// <summary>What '--help' says.</summary>
internal static partial class Messages
{
    /// <summary>The texts of '--help'.</summary>
    internal static class Help
    {
        public const string Command =
            """
            Records who registered for, attended or cancelled a HubSpot marketing event, and reads back whether it is there.

            Exit code: 0 it is done, and every row is confirmed; 1 a row is not confirmed, something else is not as it was asked for, or Ctrl-C; 2 the arguments or
            the file cannot be used; 3 the token or the service fails; 4 it is done as the output says, but the report or a part of the output could not be written.
            """;
        public const string Demo = "Shows the whole way without an account: an event on an emulated service, and the attendee list that comes with the command.";
        public const string Emulator = "Runs a server on this machine that answers like HubSpot, until Ctrl-C. For trying programs without an account.";
        public const string Port = "The port, 1 to 65535, or 0 for any that is free.";
        public const string Scenario = "Accounts, contacts and events to begin with, as JSON. Without it there is one event.";
        public const string Faults = "What goes wrong, as JSON: one fault or a list of them.";
        public const string Import = "Records an attendee file on an event, reads back, and gives one verdict per row. It needs an account (see 'login') or a token in HUBSPOT_ACCESS_TOKEN.";
        public const string File =
            """
            The attendee file, or '-' for standard input: the report of a webinar or event platform, or any list with an address per row, as CSV, Excel
            workbook (.xlsx) or JSON lines. Columns are recognised by what they mean. Rows of one person become one; several states are recorded in the
            order register, attend, cancel.
            """;
        public const string Event = "The event: its object id, or with '--external-account' its external event id.";
        public const string ExternalAccount = "The external account id of the event. Works only for the app that created the event.";
        public const string State = "What every row says, where the file does not say it. From a report that tells several states, only this one is sent.";
        public const string TimeZone = "The time zone of times without one, for example Europe/Berlin.";
        public const string DateOrder = "How dates such as 5/04/2026 are read, where the file leaves it open.";
        public const string Date = "The day of times without a date, for example 2026-05-04.";
        public const string EventStart = "Stands in for missing join times, for example 2026-05-04T18:30:00+02:00.";
        public const string EventEnd = "Stands in for missing leave times.";
        public const string Map = "Says which column holds what, for example --map email=\"E-Mail (work)\". Can be given several times.";
        public const string Profile = "Keeps mapping, state, time zone and date order for the next file of the same source. Written when it is not there.";
        public const string IncludeOrganizers = "Also sends hosts, organizers and panelists.";
        public const string IncludePresenters = "Also sends presenters.";
        public const string DryRun = "Shows what was recognised and what would be sent, and sends nothing.";
        public const string Rejects = "Writes the rejected rows in the form of the file (of a workbook as CSV), with the reason as one more column, to be corrected and imported again.";
        public const string Json = "Writes one line of JSON with the numbers instead of the summary; everything else goes to the error output.";
        public const string Complete = "Completes the event when every row is confirmed. Needs --external-account.";
        public const string Edition = "The edition of the API: v3, or a year and month such as 2026-09.";
        public const string BaseUrl = "The service: https, or http on this machine.";
        public const string ChunkSize = "Rows per request, 1 to 1000.";
        public const string Deadline = "How long the whole import may take, retries and waits included, such as 30s, 5m or 1h. [default: none; each row is waited for at most 2m]";
        public const string Journal = "Where the import notes what it has done, so that the same command continues it after any interruption. [default: FILE.hubspot beside the file; for standard input and pipes in the state folder]";
        public const string Restart = "Forgets what an earlier import of the file into the event did, and begins anew.";
        public const string Status = "Lists running, finished and interrupted imports: those of the current folder and of the state folder, or of the journals and folders that are named.";
        public const string StatusPaths = "Journals (they end in .hubspot), files that were imported, or folders.";
        public const string StatusJson = "Writes one line of JSON per import.";
        public const string Report = "Also writes a report: a page with charts to a file that ends in .html, or line, state, verdict, reason and rules of every row to one that ends in .csv or .json.";
    }

    /// <summary>The examples of '--help'.</summary>
    internal static class Examples
    {
        public static readonly string[] Command =
        [
            "hubspot-events demo",
            "hubspot-events import report.csv --event 863952588483 --dry-run",
            "hubspot-events participants 863952588483 --csv > participants.csv",
        ];

        public static readonly string[] Import =
        [
            "hubspot-events import report.csv --event 863952588483 --dry-run",
            "hubspot-events import report.xlsx --event webinar-7 --external-account acct-1 --time-zone Europe/Berlin --rejects rejects.csv",
            "hubspot-events import guests.csv --event 863952588483 --state register --map email=\"E-Mail (work)\"",
        ];

        public static readonly string[] Status = ["hubspot-events status", "hubspot-events status reports/ guests.csv --json"];

        public static readonly string[] Demo = ["hubspot-events demo"];

        public static readonly string[] Emulator =
        [
            "hubspot-events emulator",
            "hubspot-events emulator --port 4010 --scenario webinar.json --faults faults.json",
        ];
    }
}
