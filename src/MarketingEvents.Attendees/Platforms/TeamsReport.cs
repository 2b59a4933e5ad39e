namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Microsoft Teams: numbered sections in the language of the organizer; participants with first join and last leave, then the same people join by join.</summary>
internal sealed class TeamsReport : Report
{
    // The names that Teams uses for join times, by the order of day and month in their languages.
    private static readonly string[] DayFirstNames =
    [
        "erste teilnahme", "erster beitritt", "beitrittszeit", "primera union", "primera entrada", "hora de union", "premiere connexion", "premiere participation", "heure d arrivee", "primo accesso", "prima partecipazione", "ora di ingresso", "eerste deelname", "tijd van deelname",
        "primeiro ingresso", "primeira entrada", "hora de ingresso", "horario de ingresso", "forsta anslutning", "anslutningstid",
    ];

    private static readonly string[] Normalized = [.. DayFirstNames.Select(HeaderText.Normalized)];

    public override string Name => "Microsoft Teams attendance report";

    public override bool Recognizes(Table table)
        => SectionTitle.NumberOf(table.Section) is not null || table.Named("firstjoin", "lastleave", "participantidupn", "inmeetingduration") || table.Named(Normalized)
            || (table.Has(AttendeeField.Joined) && table.Has(AttendeeField.Left) && table.Has(AttendeeField.Role) && table.Has(AttendeeField.Duration));

    public override DateOrder? UsualOrder(Table table) => table.Named(Normalized) ? DateOrder.DayFirst : null;

    // The activities repeat the participants; they are used where the participants have no times.
    public override TableUse UseOf(Table table, IReadOnlyList<Table> before)
        => !table.HasAny(AttendeeField.Joined) || before.Any(other => other.Use == TableUse.Attendees && other.Has(AttendeeField.Email)) ? TableUse.None : TableUse.Attendees;
}
