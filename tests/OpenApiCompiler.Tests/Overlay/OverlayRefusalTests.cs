using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Overlay;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Overlay;

public sealed class OverlayRefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("""{ "target": "$.a", "update": {} }""", "description")]
    [InlineData("""{ "target": "$.a", "description": "", "update": {} }""", "description")]
    [InlineData("""{ "target": "$.a", "description": 7, "update": {} }""", "description")]
    [InlineData("""{ "description": "r", "update": {} }""", "target")]
    [InlineData("""{ "target": "", "description": "r", "update": {} }""", "target")]
    public void An_action_without_target_or_reason_is_refused(string action, string missing)
    {
        var refusal = Assert.Throws<DocumentException>(() => Some.Action(action));

        Assert.Equal((1, $"An action needs '{missing}', a text."), (refusal.Line, refusal.Message));
    }

    [Theory]
    [InlineData("""{ "target": "$.a", "description": "r" }""")]
    [InlineData("""{ "target": "$.a", "description": "r", "remove": false }""")]
    [InlineData("""{ "target": "$.a", "description": "r", "remove": true, "update": {} }""")]
    public void An_action_does_either_of_two_things(string action)
    {
        var refusal = Assert.Throws<DocumentException>(() => Some.Action(action));

        Assert.Equal("An action needs either 'update' or 'remove': true.", refusal.Message);
    }

    [Theory]
    [InlineData("$.a[")]
    [InlineData("$.a[?(@.x==)]")]
    [InlineData("$.a[99999999999999999999]")]
    [InlineData("$.a[?(@.x =~ /(/)]")]
    public void A_target_that_is_no_path_is_refused_with_its_place(string target)
    {
        var overlay = OverlayDocument.Read(Write($$"""{ "overlay": "1.0.0", "actions": [{ "target": "{{target}}", "description": "r", "remove": true }] }"""));

        var refusal = Assert.Throws<DocumentException>(() => overlay.ApplyTo(Some.Document("""{ "a": [{ "x": "t" }] }""")));

        Assert.Equal((overlay.File, "/actions/0/target"), (refusal.File, refusal.Pointer));
        Assert.StartsWith($"'{target}' is not a JSONPath that this tool understands: ", refusal.Message);
    }

    [Theory]
    [InlineData("""{ "x": 1 }""", "7")]
    [InlineData("\"text\"", "{ }")]
    public void An_update_that_cannot_be_merged_is_refused_with_its_place(string found, string update)
    {
        var overlay = OverlayDocument.Read(Write($$"""{ "overlay": "1.0.0", "actions": [{ "target": "$.a", "description": "r", "update": {{update}} }] }"""));

        var refusal = Assert.Throws<DocumentException>(() => overlay.ApplyTo(Some.Document($$"""{ "a": {{found}} }""")));

        Assert.Equal((overlay.File, "/actions/0"), (refusal.File, refusal.Pointer));
        Assert.Contains("cannot be merged into it", refusal.Message);
    }

    [Theory]
    [InlineData("""{ "actions": [] }""", "", "'overlay' must name version 1.0, for example '1.0.0'.")]
    [InlineData("""{ "overlay": "2.0.0", "actions": [] }""", "/overlay", "'overlay' must name version 1.0, for example '1.0.0'.")]
    [InlineData("""{ "overlay": 1.0, "actions": [] }""", "/overlay", "'overlay' must name version 1.0, for example '1.0.0'.")]
    [InlineData("""{ "overlay": "1.0.0" }""", "", "'actions' must be an array.")]
    [InlineData("""{ "overlay": "1.0.0", "actions": {} }""", "/actions", "'actions' must be an array.")]
    [InlineData("""{ "overlay": "1.0.0", "actions": [7] }""", "/actions/0", "An action must be an object.")]
    public void A_file_that_is_no_overlay_is_refused(string json, string pointer, string message)
    {
        var file = Write(json);

        var refusal = Assert.Throws<DocumentException>(() => OverlayDocument.Read(file));

        Assert.Equal((file, pointer, message), (refusal.File, refusal.Pointer, refusal.Message));
    }

    [Fact]
    public void Actions_are_applied_in_their_order()
    {
        var overlay = OverlayDocument.Read(Write(
            """
            { "overlay": "1.0.0", "actions": [
              { "target": "$.a", "description": "r", "remove": true },
              { "target": "$.a", "description": "r", "remove": true },
              { "target": "$", "description": "r", "update": { "a": 2 } }] }
            """));
        var document = Some.Document("""{ "a": 1 }""");

        var results = overlay.ApplyTo(document);

        Assert.Equal([OverlayEffect.Applied, OverlayEffect.NoMatch, OverlayEffect.Applied], results.Select(r => r.Effect));
        Assert.Equal([2, 3, 4], results.Select(r => r.Position));
        Assert.Equal(2, (int?)document.Root["a"]);
    }

    public void Dispose() => _folder.Dispose();

    private string Write(string json) => _folder.Write("overlay.json", json);
}
