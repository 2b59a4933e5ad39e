namespace HubSpot.MarketingEvents.Tests;

/// <summary>A test that takes minutes and runs only when an environment variable asks for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CampaignFactAttribute : FactAttribute
{
    public const string Switch = "HUBSPOT_CAMPAIGN";

    public CampaignFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Switch) is null or "")
        {
            Skip = $"A campaign. Set {Switch}=1 to run it.";
        }
    }
}
