using PublicApiGenerator;

namespace HubSpot.MarketingEvents.Delivery.Tests;

/// <summary>Every public member is a promise.</summary>
[UsesVerify]
public class PublicApiTests
{
    [Fact]
    public Task The_whole_assembly()
    {
        var text = typeof(Outbox).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, ExcludeAttributes = ["System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute", "System.Runtime.CompilerServices.EnumeratorCancellationAttribute"] })
            .Replace("HubSpot.MarketingEvents.Delivery.", "")
            .Replace("HubSpot.MarketingEvents.", "")
            .Replace("System.Threading.Tasks.", "")
            .Replace("System.Threading.", "");
        return Verifier.Verify(text);
    }
}
