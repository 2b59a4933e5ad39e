using HubSpot.OpenApiCompiler.Check;
using HubSpot.OpenApiCompiler.Tests.Support;
using HubSpot.OpenApiCompiler.Tests.Update;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Tests.Check;

public sealed class FolderCheckTests
{
    private const string Widen = """{ "target": "$.components.schemas.Event.properties.size", "description": "Ids are 64-bit.", "update": { "format": "int64" } }""";
    private const string Small = """ "size": { "type": "integer", "format": "int32" } """;
    private const string Large = """ "size": { "type": "integer", "format": "int64" } """;

    [Fact]
    public void An_adopted_document_with_all_its_sentences_has_no_finding()
    {
        using var folder = new OwnFolder(Widen, OwnFolder.Published(members: Small));

        Assert.Empty(FolderCheck.Find(folder.Folder));
    }

    [Fact]
    public void Our_own_folder_has_no_finding()
    {
        var own = new OpenApiFolder(Path.GetDirectoryName(Checkout.Document)!);

        // Whether generated code is stale depends on what was built last on this machine.
        Assert.DoesNotContain(FolderCheck.Find(own), f => f.Subject != "generated");
    }

    [Fact]
    public void Another_order_is_found()
    {
        using var folder = new OwnFolder();
        File.WriteAllText(folder.Folder.Document, folder.Text.Replace("  \"openapi\": \"3.0.1\",\n", "").Replace("{\n  \"components\"", "{\n  \"openapi\": \"3.0.1\",\n  \"components\""));

        Assert.StartsWith("It is not in order", Assert.Single(FolderCheck.Find(folder.Folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"example\": 1,")]
    [InlineData("\"x-extension\": 1,")]
    public void An_example_or_an_extension_is_found(string member)
    {
        using var folder = new OwnFolder();
        File.WriteAllText(folder.Folder.Document, folder.Text.Replace("          \"name\": {\n", $"          \"name\": {{\n            {member}\n"));

        Assert.StartsWith("It is not in order", Assert.Single(FolderCheck.Find(folder.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_structure_that_was_not_adopted_is_found()
    {
        using var folder = new OwnFolder();
        File.WriteAllText(folder.Folder.Document, folder.Text.Replace("\"type\": \"string\"\n          }\n        },\n        \"type\": \"object\"", "\"type\": \"boolean\"\n          }\n        },\n        \"type\": \"object\""));

        var finding = Assert.Single(FolderCheck.Find(folder.Folder));

        Assert.Equal("lock", finding.Subject);
        Assert.StartsWith("The structure of the document is not the one that was adopted", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_sentence_is_no_finding()
    {
        using var folder = new OwnFolder();
        File.WriteAllText(folder.Folder.Document, folder.Text.Replace("Our sentence", "A better sentence"));

        Assert.Empty(FolderCheck.Find(folder.Folder));
    }

    [Fact]
    public void A_missing_lock_is_found()
    {
        using var folder = new OwnFolder();
        File.Delete(folder.Folder.Lock);

        Assert.Equal("lock", Assert.Single(FolderCheck.Find(folder.Folder)).Subject);
    }

    [Fact]
    public void Every_marker_is_found()
    {
        using var folder = new OwnFolder();
        folder.Adopt(OwnFolder.Published(members: """ "name": { "type": "integer" }, "state": { "type": "string" } """)).Write(folder.Folder);

        var findings = FolderCheck.Find(folder.Folder);

        Assert.Equal(2, findings.Count);
        Assert.All(findings, f => Assert.Equal("sentences", f.Subject));
    }

    [Theory]
    [InlineData(Large, "", true)]
    [InlineData(Large, "v3", true)]
    [InlineData(Large, "2025-09", false)]
    [InlineData(Small, "", false)]
    [InlineData(Small, "2025-09", true)]
    public void A_correction_must_correct_something_or_be_kept_for_other_editions(string members, string editions, bool isFound)
    {
        var action = editions.Length == 0 ? Widen : Widen.Replace("\"update\"", $"\"x-editions\": [ \"{editions}\" ], \"update\"");
        using var folder = new OwnFolder(action, OwnFolder.Published(members: members));

        var findings = FolderCheck.Find(folder.Folder);

        Assert.Equal(isFound ? ["overlay"] : [], findings.Select(f => f.Subject));
    }

    [Fact]
    public void Names_are_complete_both_ways()
    {
        using var folder = new OwnFolder();
        File.WriteAllText(folder.Folder.Names, """{ "operations": { "get /lists": { "client": "Lists", "method": "List" } }, "schemas": { "Entry": [ "Entry" ] } }""");

        var findings = FolderCheck.Find(folder.Folder);

        Assert.Equal(
            [
                """'get /events/{id}' has no name. Proposed: "get /events/{id}": { "client": "Events", "method": "GetById" }""",
                "'get /lists' is gone; 'Lists.List' names nothing.",
                "The schema 'Event' has no class.",
                "The class 'Entry' has no schema in this document.",
            ],
            findings.Select(f => f.Message));
    }

    [Theory]
    [InlineData("openapi/marketing-events.json", "old", true)]
    [InlineData("elsewhere.json", "old", false)]
    public void Generated_code_from_other_inputs_is_found(string input, string stamp, bool isFound)
    {
        using var folder = new OwnFolder();
        var output = Directory.CreateDirectory(Path.Combine(folder.Folder.Root, "generators", "obj", "openapi")).FullName;
        File.WriteAllText(Path.Combine(output, "inputs.txt"), Path.Combine(folder.Folder.Root, input) + "\n");
        File.WriteAllText(Path.Combine(output, "stamp"), stamp);

        var findings = FolderCheck.Find(folder.Folder);

        Assert.Equal(isFound ? ["generated"] : [], findings.Select(f => f.Subject));
    }
}
