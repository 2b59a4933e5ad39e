using HubSpot.OpenApiCompiler.Diff;

namespace HubSpot.OpenApiCompiler.Tests.Update;

public sealed class DocumentUpdateTests
{
    [Fact]
    public void An_unchanged_document_leaves_ours_as_it_is()
    {
        using var folder = new OwnFolder();

        var update = folder.Adopt(OwnFolder.Published().Replace("id-of-the-day", "id-of-another-day").Replace("HubSpot's own", "HubSpot's new"));

        Assert.Equal(folder.Text.Replace("id-of-the-day", "id-of-another-day"), update.Document);
        Assert.Equal("none", Words.Of(update.Diff.Step));
        Assert.Empty(update.Marked);
        Assert.Null(update.Refusal);
    }

    [Fact]
    public void Our_document_keeps_paths_and_ids_as_published_and_no_published_sentence()
    {
        using var folder = new OwnFolder();

        Assert.Contains("/marketing/v3/marketing-events/events/{id}", folder.Text, StringComparison.Ordinal);
        Assert.Contains("\"operationId\": \"id-of-the-day\"", folder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("HubSpot", folder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("example", folder.Text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", folder.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_place_is_marked_to_be_written()
    {
        using var folder = new OwnFolder();

        var update = folder.Adopt(OwnFolder.Published(members: """ "name": { "type": "string" }, "state": { "type": "string", "description": "HubSpot's own sentence." } """));

        Assert.Equal(["components/schemas/Event/properties/state/description"], update.Marked);
        Assert.Contains("\"description\": \"[TO WRITE]\"", update.Document, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_about_what_changed_is_kept_and_marked_to_be_reviewed()
    {
        using var folder = new OwnFolder();

        var update = folder.Adopt(OwnFolder.Published(members: """ "name": { "type": "integer" } """));

        Assert.Equal(["components/schemas/Event/properties/name/description"], update.Marked);
        Assert.Matches("\"description\": \"\\[TO REVIEW\\] Our sentence \\d+\\.\"", update.Document);
    }

    [Fact]
    public void Sentences_follow_a_renamed_schema_a_moved_operation_and_another_edition()
    {
        using var folder = new OwnFolder();

        var renamed = folder.Adopt(OwnFolder.Published(schema: "EventV2"));
        var moved = folder.Adopt(OwnFolder.Published(path: "/marketing/v3/marketing-events/all-events/{id}"));
        var edition = folder.Adopt(OwnFolder.Published(path: "/marketing/marketing-events/2026-03/events/{id}"));

        Assert.Empty(renamed.Marked);
        Assert.Empty(moved.Marked);
        Assert.Empty(edition.Marked);
    }

    [Fact]
    public void New_operations_get_a_proposed_name_and_vanished_ones_are_listed()
    {
        using var folder = new OwnFolder();

        var update = folder.Adopt(OwnFolder.Published(path: "/marketing/v3/marketing-events/lists/{id}", schema: "Other"));

        Assert.Contains("""'get /lists/{id}' has no name. Proposed: "get /lists/{id}": { "client": "Lists", "method": "GetById" }""", update.Names.Lines());
        Assert.Contains("'get /events/{id}' is gone; 'Events.Get' names nothing.", update.Names.Lines());
        Assert.Contains("The schema 'Other' has no class.", update.Names.Lines());
        Assert.Contains("The class 'Event' has no schema in this document.", update.Names.Lines());
    }

    [Fact]
    public void What_the_build_would_refuse_is_refused()
    {
        using var folder = new OwnFolder();
        var unknownStyle = OwnFolder.Published().Replace("\"in\": \"path\",", "\"in\": \"path\", \"style\": \"spiral\",", StringComparison.Ordinal);

        var update = folder.Adopt(unknownStyle);

        Assert.Contains("The style 'spiral' is not supported.", update.Refusal, StringComparison.Ordinal);
    }
}
