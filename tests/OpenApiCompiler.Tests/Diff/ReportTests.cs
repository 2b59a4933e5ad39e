using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Diff.Reports;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class ReportTests
{
    private const string Old = """{ "type": "object", "properties": { "id": { "type": "integer", "format": "int32" }, "state": { "type": "string", "enum": [ "A" ] }, "gone": {} } }""";
    private const string New = """{ "type": "object", "properties": { "id": { "type": "integer", "format": "int64" }, "state": { "type": "string", "enum": [ "A", "B", "C" ] } } }""";

    private static readonly DocumentDiff Some = DocumentDiff.Compare(
        Changes.Read("""{ "$ref": "#/components/schemas/Event" }""", $$"""{ "Event": {{Old}} }"""),
        Changes.Read("""{ "$ref": "#/components/schemas/Event" }""", $$"""{ "Event": {{New}} }"""),
        null);

    [Fact]
    public void The_text_is_short_and_begins_with_the_worst()
    {
        Assert.Equal(
            """
            Changes: 1 source-breaking, 3 additive. Proposed version step: major.

            source-breaking
              property-removed: It was not always answered, so old clients can do without, but the C# member is gone.
                schema Event, member gone: any (in answer of get /events)

            additive
              enum-value-added: Enums in answers are open, so old clients read the new value as it is.
                schema Event, member state: B, C (in answer of get /events)
              format-changed: Clients do not check answers against limits, and the C# type holds the new values.
                schema Event, member id: int32 -> int64 (in answer of get /events)

            """,
            TextReport.Of(Some));
    }

    [Fact]
    public void The_markdown_says_the_same_in_lists()
    {
        Assert.StartsWith(
            """
            **Changes: 1 source-breaking, 3 additive. Proposed version step: major.**

            ### source-breaking

            - **property-removed**: It was not always answered, so old clients can do without, but the C# member is gone.
              - `schema Event, member gone`: `any` (`in answer of get /events`)

            """,
            MarkdownReport.Of(Some),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_a_fixed_shape()
    {
        var report = JObject.Parse(JsonReport.Of(Some));

        Assert.Equal(["format", "step", "counts", "changes"], report.Properties().Select(p => p.Name));
        Assert.Equal(1, report["format"]);
        Assert.Equal("major", report["step"]);
        Assert.Equal("""{"wire-breaking":0,"source-breaking":1,"additive":3,"noise":0}""", report["counts"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(
            """{"severity":"source-breaking","step":"major","kind":"property-removed","pointer":"/components/schemas/Event/properties/gone","place":"schema Event, member gone","reason":"It was not always answered, so old clients can do without, but the C# member is gone.","old":"any","new":null,"uses":["answer of get /events"]}""",
            report["changes"]![0]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public void Two_equal_documents_have_nothing_to_tell()
    {
        var nothing = DocumentDiff.Compare(Changes.Read(Old), Changes.Read(Old), null);

        Assert.Equal("No changes. Proposed version step: none.\n", TextReport.Of(nothing));
    }
}
