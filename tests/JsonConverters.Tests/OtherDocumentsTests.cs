using HubSpot.JsonConverters.Tests.Support;

namespace HubSpot.JsonConverters.Tests;

/// <summary>The generator knows nothing of one document: every other one of HubSpot's gets its converters.</summary>
public class OtherDocumentsTests(GeneratedModels models) : IClassFixture<GeneratedModels>
{
    private const string Handwritten = """
        namespace Api
        {
            internal interface IExtensible
            {
                System.Collections.Generic.IDictionary<string, Newtonsoft.Json.Linq.JToken>? UnknownMembers { get; }
            }
        }
        """;

    public static TheoryData<string> Documents => [.. GeneratedModels.Documents()];

    [PublishedTheory]
    [MemberData(nameof(Documents))]
    public void Every_model_is_written_and_read_as_by_reflection(string document)
    {
        var assembly = Compiled.Load(models.Of(document), Handwritten);
        var equivalence = new Equivalence(new Probe(assembly), assembly.GetExportedTypes());

        Assert.Equal(assembly.GetExportedTypes().Count(t => t.GetInterface("IExtensible") is not null), equivalence.Models.Count);
        foreach (var model in equivalence.Models)
        {
            for (var seed = 1; seed <= 5; seed++)
            {
                equivalence.Check(model, seed);
            }
        }
    }
}
