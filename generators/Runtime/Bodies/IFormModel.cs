namespace HubSpot.MarketingEvents;

/// <summary>A generated model that is sent as a form.</summary>
internal interface IFormModel
{
    /// <summary>The members that have a value, by the names on the wire.</summary>
    IEnumerable<KeyValuePair<string, object>> FormMembers();
}
