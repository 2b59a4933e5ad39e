using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class RenameTests
{
    private const string Page = """{ "type": "object", "properties": { "total": { "type": "integer" } } }""";

    [Fact]
    public void A_schema_under_another_name_in_the_same_place_is_one_change()
    {
        var found = Changes.Full(With("EventsNoPaging"), With("Events"));

        Assert.Equal(["source-breaking schema-renamed | schema Events | EventsNoPaging -> Events"], found);
    }

    [Fact]
    public void A_renamed_schema_is_compared_with_its_former_self()
    {
        var found = Changes.Full(With("EventsNoPaging"), With("Events", """{ "type": "object", "properties": { "total": { "type": "integer" }, "next": {} } }"""));

        Assert.Equal(
            [
                "source-breaking schema-renamed | schema Events | EventsNoPaging -> Events",
                "additive property-added | schema Events, member next |  -> any",
            ],
            found);
    }

    [Theory]
    [InlineData("""{ "EventPage": [ "EventsNoPaging", "Events" ] }""", Severity.Noise, "The names file calls both 'EventPage', so no C# name changes.")]
    [InlineData("""{ "EventPage": [ "EventsNoPaging" ] }""", Severity.SourceBreaking, "The generated class 'EventPage' takes the new name, until the names file lists that for 'EventPage', too.")]
    [InlineData("""{ "EventPage": [ "EventsNoPaging" ], "Page": [ "Events" ] }""", Severity.SourceBreaking, "The names file calls the old one 'EventPage' and the new one 'Page'.")]
    public void The_names_file_decides_what_a_rename_means(string classes, object severity, string reason)
    {
        using var folder = new TemporaryFolder();
        var names = Some.Names(folder, schemas: classes);

        var change = Assert.Single(DocumentDiff.Compare(With("EventsNoPaging"), With("Events"), names).Changes);

        Assert.Equal(Kinds.SchemaRenamed, change.Kind);
        Assert.Equal(severity, change.Severity);
        Assert.Equal(reason, change.Impact.Reason);
    }

    [Fact]
    public void A_schema_that_no_operation_leads_to_is_found_by_its_content()
    {
        var found = Changes.Full(Some.Api(schemas: $$"""{ "A": {{Page}} }"""), Some.Api(schemas: $$"""{ "B": {{Page}} }"""));

        Assert.Equal(["source-breaking schema-renamed | schema B | A -> B"], found);
    }

    [Fact]
    public void A_place_that_takes_another_schema_while_the_first_stays_is_no_rename()
    {
        var schemas = $$"""{ "A": {{Page}}, "B": {{Page}} }""";

        var found = Changes.Full(Changes.Read("""{ "$ref": "#/components/schemas/A" }""", schemas), Changes.Read("""{ "$ref": "#/components/schemas/B" }""", schemas));

        Assert.Equal(["source-breaking schema-replaced | get /events, answer 200 | A -> B"], found);
    }

    [Fact]
    public void A_class_written_in_place_changes_its_name_and_a_plain_type_does_not()
    {
        var shared = """{ "A": { "type": "object", "properties": { "a": {} } }, "T": { "type": "string" } }""";

        var @class = Changes.Full(Changes.Read("""{ "$ref": "#/components/schemas/A" }""", shared), Changes.Read("""{ "type": "object", "properties": { "a": {} } }""", shared));
        var text = Changes.Full(Changes.Read("""{ "type": "string" }""", shared), Changes.Read("""{ "$ref": "#/components/schemas/T" }""", shared));

        Assert.Equal(["source-breaking schema-inlined | get /events, answer 200 | A -> "], @class);
        Assert.Equal(["additive schema-extracted | get /events, answer 200 |  -> T"], text);
    }

    [Fact]
    public void A_change_in_a_shared_schema_names_the_operations_that_it_reaches()
    {
        const string Holder = """{ "Holder": { "type": "object", "properties": { "inner": { "$ref": "#/components/schemas/Inner" } } }, "Inner": { "type": "TYPE" } }""";
        var change = Assert.Single(DocumentDiff.Compare(
            Changes.Read("""{ "$ref": "#/components/schemas/Holder" }""", Holder.Replace("TYPE", "string")),
            Changes.Read("""{ "$ref": "#/components/schemas/Holder" }""", Holder.Replace("TYPE", "integer")),
            null).Changes);

        Assert.Equal("/components/schemas/Inner", change.Place.Pointer);
        Assert.Equal(["answer of get /events"], change.Uses);
    }

    private static OpenApiDocument With(string name, string content = Page)
        => Changes.Read($$"""{ "$ref": "#/components/schemas/{{name}}" }""", $$"""{ "{{name}}": {{content}} }""");
}
