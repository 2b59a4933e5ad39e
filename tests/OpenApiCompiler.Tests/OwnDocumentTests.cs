using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Overlay;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests;

public class OwnDocumentTests
{
    // The shape that some other edition's document lacks; ours has it already.
    private static readonly string[] KeptForOtherEditions =
    [
        "$.components.schemas['MarketingEventSubscriber','SubscriberEmailResponse','SubscriberVidResponse'].properties.vid",
        "$.components.schemas.MarketingEventSubscriber",
        "$.components.schemas.MarketingEventEmailSubscriber",
        "$.components.schemas.MarketingEventCompleteRequestParams",
    ];

    [Fact]
    public void Every_correction_applies_or_is_kept_for_other_editions()
    {
        var document = Checkout.ReadDocument();
        CanonicalForm.Apply(document);

        var results = Checkout.ReadOverlay().ApplyTo(document);

        Assert.NotEmpty(results);
        Assert.Equal(KeptForOtherEditions.Order(), results.Where(r => r.Effect != OverlayEffect.Applied).Select(r => r.Action.Target).Order());
    }

    [Fact]
    public void Every_correction_says_why_in_a_sentence()
    {
        var reasons = Checkout.ReadOverlay().Actions.Select(a => a.Reason).ToList();

        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Matches("^[A-Z].{20,}\\.$", reason));
    }

    [Fact]
    public void Every_operation_has_a_name_and_every_name_an_operation()
    {
        var document = Checkout.ReadDocument();
        CanonicalForm.Apply(document);

        var operations = document.Operations().Select(o => $"{o.Verb} {o.Path}").Order().ToList();

        Assert.Equal(36, operations.Count);
        Assert.Equal(operations, Checkout.ReadNames().Operations.Select(o => $"{o.Verb} {o.Path}").Order());
    }

    [Fact]
    public void Every_schema_has_a_class_name()
    {
        var document = Checkout.ReadDocument();
        var schemas = document.Schemas.Properties().Select(s => s.Name).ToList();

        var nameless = schemas.Except(Checkout.ReadNames().Classes.Keys);

        Assert.Equal(55, schemas.Count);
        // The overlay removes this one.
        Assert.Equal(["BatchResponseMarketingEventPublicDefaultResponseV2WithErrors"], nameless);
    }

    [Fact]
    public void Preparing_our_own_document_leaves_nothing_without_a_name()
    {
        var remarks = Pipeline.Prepare(Checkout.ReadDocument(), Checkout.ReadOverlay(), Checkout.ReadNames(), Checkout.ReadDocument());

        Assert.All(remarks, remark => Assert.EndsWith("is already as the action wants it.", remark));
    }

    [Fact]
    public void Every_operation_and_every_member_has_words()
    {
        var document = Checkout.ReadDocument();
        var operations = document.Operations().Select(o => (Name: $"{o.Verb} {o.Path}", Place: o.Operation));
        var members = from schema in document.Schemas.Properties()
                      from member in schema.Value["properties"]?.Children<JProperty>() ?? []
                      where member.Value["$ref"] is null
                      select (Name: $"{schema.Name}.{member.Name}", Place: (JObject)member.Value);

        var places = operations.Concat(members).ToList();

        Assert.True(places.Count > 200);
        Assert.DoesNotContain(places, place => string.IsNullOrWhiteSpace((string?)place.Place["description"]));
    }

    [PublishedFact]
    public void The_structure_is_the_published_one()
    {
        var ours = Checkout.ReadDocument();
        var published = OpenApiDocument.Read(Checkout.PublishedV3);

        Assert.Equal(published.Paths.Properties().Select(p => p.Name).Order(), ours.Paths.Properties().Select(p => p.Name).Order());
        Assert.Equal(Structure(published), Structure(ours));
    }

    [PublishedFact]
    public void No_sentence_is_a_published_one()
    {
        var published = Sentences(OpenApiDocument.Read(Checkout.PublishedV3)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var copied = Sentences(Checkout.ReadDocument()).Where(published.Contains);

        Assert.NotEmpty(published);
        Assert.Empty(copied);
    }

    private static string Structure(OpenApiDocument document)
    {
        CanonicalForm.Apply(document);
        document.Root.Remove("info");
        document.Root.Remove("tags");
        return Some.Text(document.Root);
    }

    // A few words alone ('Event id.') belong to nobody.
    private static IEnumerable<string> Sentences(OpenApiDocument document)
        => Keywords.Below(document.Root).Where(m => m.Name is "description" or "summary")
            .SelectMany(m => ((string)m.Value!).Split(['\n', '.'], StringSplitOptions.TrimEntries))
            .Where(sentence => sentence.Length >= 35);
}
