namespace HubSpot.MarketingEvents;

/// <summary>A generated model that knows which of its members a request requires.</summary>
internal interface IRequestPart
{
    /// <summary>Whether every required member is set, in the parts below it, too. Asked before each call, so it must be fast.</summary>
    bool IsComplete { get; }

    /// <summary>Names what is missing.</summary>
    void Describe(RequestCheck check);
}
