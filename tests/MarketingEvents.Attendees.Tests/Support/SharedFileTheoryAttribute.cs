namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>A theory about the samples, skipped where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFileTheoryAttribute : TheoryAttribute
{
    public SharedFileTheoryAttribute() => Skip = Directory.Exists(SharedFiles.Folder) ? null : "The folder 'attendee-files' with the samples is not on this machine.";
}
