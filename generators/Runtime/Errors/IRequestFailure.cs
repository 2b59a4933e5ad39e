namespace HubSpot.MarketingEvents;

/// <summary>An exception that says what became of the body of the call that it ended.</summary>
internal interface IRequestFailure
{
    RequestFate Fate { get; set; }

    /// <summary>Whether sending the same bytes again cannot take effect twice, whatever became of them.</summary>
    bool IsOperationRetrySafe { get; set; }
}
