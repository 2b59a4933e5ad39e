using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests;

public class PipelineTests
{
    private static readonly Lazy<JObject> Ours = new(() => Prepared(Checkout.ReadDocument()));

    public static TheoryData<string> PublishedFiles() => [.. PublishedDocuments.Complete()];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Order_texts_and_operation_ids_make_no_difference(int seed)
    {
        var disguised = Disguise.Of(Checkout.ReadDocument(), seed);

        Assert.Equal(Some.Text(Ours.Value), Some.Text(Prepared(disguised)));
    }

    [Fact]
    public void Editions_differ_by_nothing_but_their_prefix()
    {
        var other = Checkout.ReadDocument();
        foreach (var path in other.Paths.Properties().ToList())
        {
            path.Replace(new JProperty(path.Name.Replace("/marketing/v3/marketing-events", "/marketing/marketing-events/2026-03"), path.Value));
        }

        Assert.Equal(Some.Text(Ours.Value), Some.Text(Prepared(other)));
    }

    [Fact]
    public void No_published_sentence_reaches_the_generator()
    {
        var foreign = Checkout.ReadDocument();
        foreach (var text in Keywords.Below(foreign.Root).Where(m => m.Name is "description" or "summary" or "title").ToList())
        {
            text.Value = "*/ Foreign";
        }

        var prepared = Prepared(foreign);

        Assert.DoesNotContain("Foreign", Some.Text(prepared));
    }

    [Fact]
    public void What_the_overlay_breaks_is_refused_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var overlay = OpenApiCompiler.Overlay.OverlayDocument.Read(folder.Write("overlay.json",
            """{ "overlay": "1.0.0", "actions": [{ "target": "$.components.schemas.Paging", "description": "r", "remove": true }] }"""));

        var refusal = Assert.Throws<DocumentException>(() => Pipeline.Prepare(Checkout.ReadDocument(), overlay, Checkout.ReadNames(), Checkout.ReadDocument()));

        Assert.Equal("The reference '#/components/schemas/Paging' points to nothing.", refusal.Message);
        Assert.Equal(Checkout.Document, refusal.File);
    }

    [PublishedFact]
    public void The_published_document_is_prepared_like_our_own()
    {
        var published = OpenApiDocument.Read(Checkout.PublishedV3);

        Assert.Equal(Some.Text(Ours.Value), Some.Text(Prepared(published)));
    }

    [PublishedTheory]
    [MemberData(nameof(PublishedFiles))]
    public void Documents_of_other_editions_and_days_have_the_same_operations(string file)
    {
        var published = OpenApiDocument.Read(Path.Combine(Checkout.Published, file));

        Assert.Equal(Some.Text(Ours.Value["paths"]!), Some.Text(Prepared(published)["paths"]!));
    }

    [PublishedTheory]
    [MemberData(nameof(PublishedFiles))]
    public void Every_operation_and_schema_of_other_editions_and_days_has_a_name(string file)
    {
        var published = OpenApiDocument.Read(Path.Combine(Checkout.Published, file));

        var remarks = Pipeline.Prepare(published, Checkout.ReadOverlay(), Checkout.ReadNames(), Checkout.ReadDocument());

        Assert.DoesNotContain(remarks, remark => remark.Contains("has no entry"));
    }

    [PublishedTheory]
    [MemberData(nameof(PublishedFiles))]
    public void Members_that_documents_of_other_editions_and_days_share_with_ours_have_one_type(string file)
    {
        var ours = Types(Ours.Value);
        var theirs = Types(Prepared(OpenApiDocument.Read(Path.Combine(Checkout.Published, file))));

        var different = theirs.Where(t => ours.GetValueOrDefault(t.Key) != t.Value).Select(t => t.Key);

        // Documents before 2025-09 page forward only there.
        Assert.Empty(different.Except(["ParticipationPage.Paging"]));
        Assert.NotEmpty(theirs);
    }

    private static JObject Prepared(OpenApiDocument document)
        => PreparedDocument.Of(Pipeline.Read(document, Checkout.ReadOverlay(), Checkout.ReadNames(), Checkout.ReadDocument()), isStandalone: false);

    private static Dictionary<string, string> Types(JObject prepared)
        => (from schema in ((JObject)prepared["components"]!["schemas"]!).Properties()
            from member in schema.Value["properties"]?.Children<JProperty>() ?? []
            select (Name: $"{schema.Name}.{member.Name}", Type: (string)member.Value["x-type"]!)).ToDictionary(m => m.Name, m => m.Type);
}
