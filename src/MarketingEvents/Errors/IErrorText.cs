namespace HubSpot.MarketingEvents;

/// <summary>An error entry that the service also writes as a plain text.</summary>
internal interface IErrorText
{
    string? Message { get; set; }

    /// <summary>Whether it came as a plain text, and is written back as one.</summary>
    bool IsPlainText { get; set; }
}

public partial class ServiceErrorDetail : IErrorText
{
    bool IErrorText.IsPlainText { get; set; }
}

public partial class BatchError : IErrorText
{
    bool IErrorText.IsPlainText { get; set; }
}
