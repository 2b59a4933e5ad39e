using System.Globalization;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>One invented person, known by address or by contact id.</summary>
internal sealed record DemoPerson(string FirstName, string LastName, string Email, long? ContactId)
{
    /// <summary>A row about the person; names go with an address only, as the service wants it.</summary>
    public Cells Row(SubscriberState state) => ContactId is { } id
        ? new Cells { State = state.ToWireWord(), ContactId = id.ToString(CultureInfo.InvariantCulture) }
        : new Cells { State = state.ToWireWord(), Email = Email, FirstName = FirstName, LastName = LastName };
}
