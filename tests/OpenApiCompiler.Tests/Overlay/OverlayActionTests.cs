using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Overlay;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Overlay;

public class OverlayActionTests
{
    [Fact]
    public void An_update_is_merged_into_what_it_finds()
    {
        var document = Some.Document("""{ "a": { "type": "string", "deep": { "x": 1 } } }""");

        var result = Apply(document, """{ "target": "$.a", "description": "r", "update": { "type": "integer", "format": "int64", "deep": { "y": 2 } } }""");

        Assert.Equal(OverlayEffect.Applied, result.Effect);
        Assert.Equal(Some.Text("""{ "a": { "type": "integer", "deep": { "x": 1, "y": 2 }, "format": "int64" } }"""), Some.Text(document.Root));
    }

    [Fact]
    public void An_update_reaches_every_match()
    {
        var document = Some.Document("""{ "a": { "v": {} }, "b": { "v": {} } }""");

        Apply(document, """{ "target": "$..v", "description": "r", "update": { "x": 1 } }""");

        Assert.Equal(Some.Text("""{ "a": { "v": { "x": 1 } }, "b": { "v": { "x": 1 } } }"""), Some.Text(document.Root));
    }

    [Fact]
    public void An_update_takes_the_place_of_a_value_of_another_kind()
    {
        var document = Some.Document("""{ "a": { "v": [1], "w": "text" } }""");

        Apply(document, """{ "target": "$.a", "description": "r", "update": { "v": { "x": 1 }, "w": [2] } }""");

        Assert.Equal(Some.Text("""{ "a": { "v": { "x": 1 }, "w": [2] } }"""), Some.Text(document.Root));
    }

    [Theory]
    [InlineData("required")]
    [InlineData("enum")]
    [InlineData("tags")]
    public void A_set_takes_only_what_it_does_not_hold(string name)
    {
        var document = Some.Document($$"""{ "a": { "{{name}}": ["x", "y"] } }""");

        Apply(document, $$"""{ "target": "$.a", "description": "r", "update": { "{{name}}": ["y", "z"] } }""");

        Assert.Equal(Some.Text($$"""{ "a": { "{{name}}": ["x", "y", "z"] } }"""), Some.Text(document.Root));
    }

    [Fact]
    public void Any_other_list_is_appended_to()
    {
        var document = Some.Document("""{ "a": { "oneOf": [1, 2] } }""");

        Apply(document, """{ "target": "$.a.oneOf", "description": "r", "update": [2, 3] }""");

        Assert.Equal(Some.Text("""{ "a": { "oneOf": [1, 2, 2, 3] } }"""), Some.Text(document.Root));
    }

    [Fact]
    public void A_single_value_is_appended_to_a_list()
    {
        var document = Some.Document("""{ "servers": [{ "url": "a" }] }""");

        Apply(document, """{ "target": "$.servers", "description": "r", "update": { "url": "b" } }""");

        Assert.Equal(Some.Text("""{ "servers": [{ "url": "a" }, { "url": "b" }] }"""), Some.Text(document.Root));
    }

    [Fact]
    public void A_removal_takes_members_and_entries_out()
    {
        var document = Some.Document("""{ "a": { "x": 1, "list": [{ "x": 2 }, { "y": 3 }] } }""");

        var result = Apply(document, """{ "target": "$..x", "description": "r", "remove": true }""");
        Apply(document, """{ "target": "$.a.list[?(@.y==3)]", "description": "r", "remove": true }""");

        Assert.Equal(OverlayEffect.Applied, result.Effect);
        Assert.Equal(Some.Text("""{ "a": { "list": [{}] } }"""), Some.Text(document.Root));
    }

    [Theory]
    [InlineData("""{ "target": "$.missing", "description": "r", "update": {} }""")]
    [InlineData("""{ "target": "$.missing", "description": "r", "remove": true }""")]
    public void An_action_that_finds_nothing_says_so_and_changes_nothing(string action)
    {
        var document = Some.Document("""{ "a": 1 }""");

        var result = Apply(document, action);

        Assert.Equal(OverlayEffect.NoMatch, result.Effect);
        Assert.Equal("Overlay line 1: '$.missing' matches nothing in this document.", result.ToString());
        Assert.Equal(Some.Text("""{ "a": 1 }"""), Some.Text(document.Root));
    }

    [Theory]
    [InlineData("""{ "type": "string" }""")]
    [InlineData("""{ "required": ["b"] }""")]
    [InlineData("{ }")]
    public void An_update_that_changes_nothing_says_so(string update)
    {
        var document = Some.Document("""{ "a": { "type": "string", "required": ["a", "b"] } }""");

        var result = Apply(document, $$"""{ "target": "$.a", "description": "r", "update": {{update}} }""");

        Assert.Equal(OverlayEffect.Redundant, result.Effect);
        Assert.Equal("Overlay line 1: '$.a' is already as the action wants it.", result.ToString());
    }

    [Fact]
    public void What_was_merged_stays_apart_from_the_overlay()
    {
        var action = Some.Action("""{ "target": "$.a", "description": "r", "update": { "deep": { "x": 1 } } }""");
        var first = Some.Document("""{ "a": {} }""");
        action.ApplyTo(first, Some.File);

        first.Root["a"]!["deep"]!["x"] = 2;
        var second = Some.Document("""{ "a": {} }""");
        action.ApplyTo(second, Some.File);

        Assert.Equal(1, (int?)second.Root["a"]!["deep"]!["x"]);
    }

    private static OverlayResult Apply(OpenApiDocument document, string action) => Some.Action(action).ApplyTo(document, Some.File);
}
