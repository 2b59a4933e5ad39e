namespace HubSpot.MarketingEvents.Cli;

/// <summary>Shows how far a list is while it is recorded.</summary>
internal interface IProgressView
{
    Task<ListReport> ShowAsync(Func<ProgressOf, Task<ListReport>> record);
}
