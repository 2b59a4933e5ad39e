namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Webex: each row begins with the meeting; one row per join.</summary>
internal sealed class WebexReport : Report
{
    public override string Name => "Webex attendance report";

    public override bool Recognizes(Table table)
        => table.HasAny(AttendeeField.Joined) && table.Named("connectiontype", "sessionname", "tipodeconexao", "nomedasessao", "tipodeconexion", "nombredesesion", "typedeconnexion", "verbindungstyp");

    public override DateOrder? UsualOrder(Table table) => table.Named("connectiontype", "sessionname") ? null : DateOrder.DayFirst;
}
