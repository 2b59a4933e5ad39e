using HubSpot.JsonConverters.Tests.Support;
using HubSpot.MarketingEvents;

namespace HubSpot.JsonConverters.Tests;

public class EquivalenceTests
{
    private static readonly Equivalence Sdk = new(new SdkJson(), typeof(MarketingEventsClient).Assembly.GetExportedTypes());

    public static TheoryData<Type> Models => [.. Sdk.Models];

    [Fact]
    public void Every_model_of_the_document_has_a_converter() => Assert.Equal(56, Sdk.Models.Count);

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_written_and_read_as_by_reflection(Type model)
    {
        foreach (var seed in Effort.Seeds(40))
        {
            Sdk.Check(model, seed);
        }
    }
}
