namespace HubSpot.MarketingEvents.Cli;

/// <summary>Writes participants, page by page.</summary>
internal interface IParticipantWriter
{
    /// <param name="page">The participants of a page; the first page of an event without any is empty.</param>
    void Write(IReadOnlyList<Participation> page);
}
