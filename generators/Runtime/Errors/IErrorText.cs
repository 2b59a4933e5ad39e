namespace HubSpot.MarketingEvents;

/// <summary>A detail of an error, which the service also sends as a plain text.</summary>
internal interface IErrorText
{
    string? Message { get; set; }

    /// <summary>Whether it came as a plain text, and is written back as one.</summary>
    bool IsPlainText { get; set; }
}
