using HubSpot.JsonConverters.Tests.Support;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.JsonConverters.Tests;

/// <summary>The generator serves all of HubSpot's documents, with the templates of this project and with NSwag's own.</summary>
public abstract class OtherDocumentsTests(GeneratedModels models)
{
    public static TheoryData<string> Documents => [.. GeneratedModels.Documents()];

    [PublishedTheory]
    [MemberData(nameof(Documents))]
    public void Every_model_is_written_and_read_as_by_reflection(string document)
    {
        var types = models.Of(document).ToList();

        Assert.NotEmpty(types);
        Assert.Empty(types.Except(models.Equivalence.Models));
        foreach (var type in types)
        {
            foreach (var seed in Effort.Seeds(2))
            {
                models.Equivalence.Check(type, seed);
            }
        }
    }
}

public class OwnModelsOfOtherDocumentsTests(OwnModels models) : OtherDocumentsTests(models), IClassFixture<OwnModels>;

public class StockModelsOfOtherDocumentsTests(StockModels models) : OtherDocumentsTests(models), IClassFixture<StockModels>;
