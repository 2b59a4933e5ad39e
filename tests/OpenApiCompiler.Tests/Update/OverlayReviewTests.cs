namespace HubSpot.OpenApiCompiler.Tests.Update;

public sealed class OverlayReviewTests
{
    private const string Widen = """{ "target": "$.components.schemas.Event.properties.size", "description": "Ids are 64-bit.", "update": { "format": "int64" } }""";
    private const string Small = """ "size": { "type": "integer", "format": "int32" } """;
    private const string Large = """ "size": { "type": "integer", "format": "int64" } """;

    [Fact]
    public void A_correction_that_loses_its_target_stops_the_update()
    {
        using var folder = new OwnFolder(Widen, OwnFolder.Published(members: Small));

        var update = folder.Adopt(OwnFolder.Published(members: """ "length": { "type": "integer", "format": "int32" } """));

        Assert.Equal(["Overlay line 1: '$.components.schemas.Event.properties.size' matches nothing in this document."], update.Overlay.Lost);
        Assert.StartsWith("1 of our corrections would be lost.", update.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_that_was_made_upstream_is_told()
    {
        using var folder = new OwnFolder(Widen, OwnFolder.Published(members: Small));

        var update = folder.Adopt(OwnFolder.Published(members: Large));

        Assert.Equal(["Overlay line 1: '$.components.schemas.Event.properties.size' is already as the action wants it. It is mended upstream."], update.Overlay.Remarks);
        Assert.Null(update.Refusal);
    }

    [Fact]
    public void A_removal_of_what_is_gone_is_no_loss()
    {
        using var folder = new OwnFolder(
            """{ "target": "$.components.schemas.Event.properties.size", "description": "Never answered.", "remove": true }""",
            OwnFolder.Published(members: """ "name": {}, "size": {} """));

        var update = folder.Adopt(OwnFolder.Published(members: """ "name": {} """));

        Assert.Empty(update.Overlay.Lost);
        Assert.EndsWith("What it removes is gone.", Assert.Single(update.Overlay.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_that_finds_fewer_places_is_told()
    {
        using var folder = new OwnFolder(
            """{ "target": "$.components.schemas.Event.properties.*", "description": "All are texts.", "update": { "maxLength": 5 } }""",
            OwnFolder.Published(members: """ "a": {}, "b": {} """));

        var update = folder.Adopt(OwnFolder.Published(members: """ "a": {} """));

        Assert.EndsWith("It found 2 places before and finds 1 now.", Assert.Single(update.Overlay.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_that_is_kept_for_another_edition_may_find_nothing()
    {
        using var folder = new OwnFolder(
            Widen.Replace("\"update\"", "\"x-editions\": [ \"2025-09\" ], \"update\""),
            OwnFolder.Published(members: Small));

        var update = folder.Adopt(OwnFolder.Published(members: """ "length": {} """));

        Assert.Empty(update.Overlay.Lost);
        Assert.Null(update.Refusal);
    }
}
