using System.Globalization;
using System.Runtime.Loader;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json;

namespace HubSpot.OpenApiCompiler.Tests.Generate.Output;

public class ConverterFileTests
{
    private const string File = "Converters.cs";
    private const string Model = "namespace Some { public partial class Cat { [global::Newtonsoft.Json.JsonProperty(\"name\")] public string? Name { get; set; } [global::Newtonsoft.Json.JsonProperty(\"since\")] public global::System.DateTimeOffset? Since { get; set; } [global::Newtonsoft.Json.JsonIgnore] public int Age { get; set; } } }";

    [PublishedFact]
    public void Every_model_of_a_published_document_gets_a_converter()
    {
        var api = ApiReader.Read(OpenApiDocument.Read(Directory.EnumerateFiles(Path.Combine(Support.Checkout.Published, "other-apis"), "*-hubdb.json").First()));
        var assembly = Load(Code.Of(api, "Some.Api"));

        var models = assembly.GetExportedTypes().Where(t => t.GetProperty("AdditionalProperties") is not null).ToList();

        Assert.NotEmpty(models);
        Assert.Empty(models.Where(m => ConverterOf(m)?.Namespace != "Some.Api.JsonConverters").Select(m => m.Name));
    }

    [Fact]
    public void Two_outputs_live_in_one_project()
    {
        var document = System.IO.File.ReadAllText(Support.Checkout.Document);
        var files = Code.Of(document, "Some.Api").Select(f => ("1" + f.Key, f.Value))
            .Concat(Code.Of(document, "Other.Api").Select(f => ("2" + f.Key, f.Value))).ToDictionary();

        Assert.Empty(CSharp.Problems(files));
        Assert.Empty(CSharp.Problems(files, forNetStandard: true));
    }

    [Fact]
    public void Nothing_in_it_is_embedded_or_ends_in_anything_but_a_line_feed()
    {
        var text = ConverterFile.Of([Model], "Some.Json").Text;

        Assert.StartsWith(OutputFolder.Header + "\n#nullable enable\n", text);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", text);
        Assert.DoesNotContain("HubSpot.JsonConverters", text);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text);
        Assert.DoesNotContain(text.Split('\n'), line => line != line.TrimEnd());
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void The_culture_does_not_show(string culture)
    {
        var expected = ConverterFile.Of([Model], "Some.Json").Text;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);

            Assert.Equal(expected, ConverterFile.Of([Model], "Some.Json").Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_model_without_a_converter_is_a_remark()
    {
        const string Source = "public partial class Cat { [Newtonsoft.Json.JsonProperty(\"name\")] public string? Name { get; init; } }";

        var remark = Assert.Single(ConverterFile.Of([Source], "Some.Json").Remarks);

        Assert.StartsWith("'Cat' gets no converter and is left to reflection: 'Name' cannot be set", remark);
    }

    [Fact]
    public void What_it_writes_works()
    {
        var assembly = Load(new Dictionary<string, string> { ["Models.cs"] = "#nullable enable\n#pragma warning disable CS1591\n" + Model, [File] = ConverterFile.Of([Model], "Some.Json").Text });

        var cat = JsonConvert.DeserializeObject("""{"name":"Ada"}""", assembly.GetType("Some.Cat")!);

        Assert.Equal("""{"name":"Ada","since":null}""", JsonConvert.SerializeObject(cat));
        Assert.Equal("Some.Json", ConverterOf(cat!.GetType())!.Namespace);
    }

    private static Type? ConverterOf(Type model) => ((JsonConverterAttribute?)Attribute.GetCustomAttribute(model, typeof(JsonConverterAttribute)))?.ConverterType;

    private static System.Reflection.Assembly Load(IReadOnlyDictionary<string, string> files)
        => new AssemblyLoadContext("Generated").LoadFromStream(new MemoryStream(CSharp.Compile(files.Select(f => CSharp.Parse(f.Value, f.Key)), "Generated")));
}
