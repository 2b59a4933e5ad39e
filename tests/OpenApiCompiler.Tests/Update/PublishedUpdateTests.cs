using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Tests.Update;

public sealed class PublishedUpdateTests
{
    [PublishedFact]
    public void The_published_document_leaves_ours_byte_for_byte_as_it_is()
    {
        var update = DocumentUpdate.Prepare(Checkout.PublishedV3, "a test", new OpenApiFolder(Path.GetDirectoryName(Checkout.Document)!), TimeProvider.System);

        Assert.Equal(File.ReadAllText(Checkout.Document), update.Document);
        Assert.Equal("none", Words.Of(update.Diff.Step));
        Assert.Empty(update.Overlay.Lost);
        Assert.Empty(update.Overlay.Remarks);
        Assert.Empty(update.Names.Lines());
        Assert.Empty(update.Marked);
        Assert.Null(update.Refusal);
    }

    [PublishedFact]
    public void No_published_sentence_enters_our_document_with_another_edition()
    {
        var published = Path.Combine(Checkout.Published, "marketing-events.2025-09.json");
        var update = DocumentUpdate.Prepare(published, "a test", new OpenApiFolder(Path.GetDirectoryName(Checkout.Document)!), TimeProvider.System);

        var theirs = TextPlaces.In(OpenApiDocument.Read(published)).Select(p => p.Text).OfType<string>().Where(t => t.Length >= 35).ToHashSet();
        var document = OpenApiDocument.Parse(new StringReader(update.Document), "ours");
        Assert.NotEmpty(theirs);
        Assert.DoesNotContain(TextPlaces.In(document), place => theirs.Contains(place.Text!));
    }

}
