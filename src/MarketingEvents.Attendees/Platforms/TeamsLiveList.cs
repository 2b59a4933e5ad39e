namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Microsoft Teams, the list that is downloaded while the meeting runs: names and actions, no addresses.</summary>
internal sealed class TeamsLiveList : Report
{
    private static readonly string[] Actions = ["useraction", "benutzeraktion", "acciondelusuario", "actiondelutilisateur", "azioneutente", "gebruikersactie", "acaodousuario", "acaodoutilizador", "anvandaratgard"];

    public override IReadOnlyCollection<string> Marks => Actions;

    public override string Name => "Microsoft Teams list of a running meeting";

    public override bool Recognizes(Table table) => table.Named(Actions) && !table.Has(AttendeeField.Email);

    public override string Refusal(Table table)
        => "It was downloaded while the meeting ran and has no e-mail addresses. In Teams, open the meeting after its end and download the attendance report";
}
