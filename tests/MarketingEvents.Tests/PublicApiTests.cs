using PublicApiGenerator;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Every public member is a promise. The parts together are the whole assembly; each is small enough to review.</summary>
[UsesVerify]
public class PublicApiTests
{
    private static readonly Type[] Exported = typeof(MarketingEventsClient).Assembly.GetExportedTypes();

    [Fact]
    public Task The_handwritten_layer() => Verify(Exported.Where(t => !GeneratedTypes.IsGenerated(t)));

    [Fact]
    public Task The_generated_models_and_words() => Verify(GeneratedTypes.Models.Concat(GeneratedTypes.Words));

    [Fact]
    public Task The_generated_clients_and_queries() => Verify(GeneratedTypes.Clients.Concat(GeneratedTypes.Queries));

    [Fact]
    public void Generated_types_are_clients_queries_models_or_words()
    {
        var generated = GeneratedTypes.Clients.Concat(GeneratedTypes.Queries).Concat(GeneratedTypes.Models).Concat(GeneratedTypes.Words).ToList();

        Assert.Equal(8, GeneratedTypes.Clients.Count);
        Assert.Equal(Exported.Where(GeneratedTypes.IsGenerated).Select(t => t.Name).Order(), generated.Select(t => t.Name).Order());
    }

    private static async Task Verify(IEnumerable<Type> types)
    {
        var options = new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
            IncludeTypes = [.. types],
            ExcludeAttributes = ["System.CodeDom.Compiler.GeneratedCodeAttribute", "Newtonsoft.Json.JsonPropertyAttribute", "Newtonsoft.Json.JsonIgnoreAttribute", "Newtonsoft.Json.JsonConverterAttribute"],
        };

        // The namespaces that nearly every line would repeat.
        var text = typeof(MarketingEventsClient).Assembly.GeneratePublicApi(options)
            .Replace("HubSpot.MarketingEvents.", "")
            .Replace("System.Threading.Tasks.", "")
            .Replace("System.Threading.", "");
        await Verifier.Verify(text);
    }
}
