namespace HubSpot.MarketingEvents.Cli;

/// <summary>Gives the place where the progress of one state is shown.</summary>
internal delegate IProgress<ImportProgress> ProgressOf(SubscriberState state, int rows);
