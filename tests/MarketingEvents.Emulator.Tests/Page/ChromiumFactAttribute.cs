namespace HubSpot.MarketingEvents.Tests;

/// <summary>A test that needs a real browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium.Program is null)
        {
            Skip = "chromium is not installed (Debian: chromium).";
        }
    }
}
