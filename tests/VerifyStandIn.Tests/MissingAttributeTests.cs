using VerifyXunit;

namespace HubSpot.VerifyStandIn.Tests;

public class MissingAttributeTests
{
    [Fact]
    public async Task A_class_without_the_attribute_is_told_to_put_it_on()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Verifier.Verify("anything"));

        Assert.Contains("[UsesVerify]", failure.Message);
    }
}
