namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>A test that takes minutes; it runs when the environment variable is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CampaignFactAttribute : FactAttribute
{
    private const string Variable = "ATTENDEES_CAMPAIGN";

    public CampaignFactAttribute()
        => Skip = Environment.GetEnvironmentVariable(Variable) is null ? $"It takes minutes. Set {Variable}=1 to run it." : null;
}
