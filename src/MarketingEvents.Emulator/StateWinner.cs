namespace HubSpot.MarketingEvents.Emulator;

/// <summary>Which of the writes for one contact and event is its current state. What the real service does is unknown.</summary>
public enum StateWinner
{
    /// <summary>The write that arrived last.</summary>
    LastArrival,

    /// <summary>The write with the latest interactionDateTime; among equal ones the last that arrived.</summary>
    LatestInteraction,
}
