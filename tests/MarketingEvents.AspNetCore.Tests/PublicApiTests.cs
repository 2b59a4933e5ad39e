using PublicApiGenerator;

namespace HubSpot.MarketingEvents.AspNetCore.Tests;

/// <summary>Every public member is a promise.</summary>
[UsesVerify]
public class PublicApiTests
{
    [Fact]
    public Task The_whole_assembly()
    {
        var text = typeof(HubSpotEndpoints).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
            .Replace("HubSpot.MarketingEvents.AspNetCore.", "")
            .Replace("HubSpot.MarketingEvents.", "")
            .Replace("System.Threading.Tasks.", "")
            .Replace("System.Threading.", "");
        return Verifier.Verify(text);
    }
}
