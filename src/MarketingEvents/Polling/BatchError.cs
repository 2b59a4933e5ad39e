namespace HubSpot.MarketingEvents;

public partial class BatchError : IErrorText
{
    bool IErrorText.IsPlainText { get; set; }
}
