using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Diff.Reports;
using HubSpot.OpenApiCompiler.Documents;
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
    public void The_markdown_has_headline_verdict_and_a_table_for_each_severity()
    {
        Assert.StartsWith(
            """
            **Changes: 1 source-breaking, 3 additive. Proposed version step: major.**

            Programs that were built with the old document go on working; their source code must change with the next version.

            ### source-breaking

            | kind | where | what | why |
            |---|---|---|---|
            | property-removed | `schema Event, member gone`<br>`in answer of get /events` | `any` | It was not always answered, so old clients can do without, but the C# member is gone. |

            ### additive

            | kind | where | what | why |
            |---|---|---|---|
            | enum-value-added |
            """,
            MarkdownReport.Of(Some),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Long_tables_of_markdown_are_folded_and_stay_short_enough_for_a_description()
    {
        var old = string.Join(", ", Enumerable.Range(0, 400).Select(i => $$""" "m{{i}}": { "type": "string", "enum": [ "A" ] } """));
        var @new = string.Join(", ", Enumerable.Range(0, 400).Select(i => $$""" "m{{i}}": { "type": "string", "enum": [ "A", "{{i}}|`{{new string('x', 150)}}" ] } """));
        var diff = DocumentDiff.Compare(Changes.Read($$"""{ "type": "object", "properties": { {{old}} } }"""), Changes.Read($$"""{ "type": "object", "properties": { {{@new}} } }"""), null);

        var report = MarkdownReport.Of(diff);

        Assert.Contains("<details>\n<summary><b>additive</b>: 400 lines</summary>\n\n| kind |", report, StringComparison.Ordinal);
        Assert.EndsWith("\nAnd 300 lines more, which `--format json` lists.\n\n</details>\n", report, StringComparison.Ordinal);
        Assert.Contains("0\\|'xxx", report, StringComparison.Ordinal);
        Assert.InRange(report.Length, 1, 65_536);
    }

    [Fact]
    public void The_sarif_shows_each_change_at_its_line_in_the_new_document()
    {
        var old = OpenApiDocument.Parse(new StringReader("openapi: 3.0.1\npaths: {}\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:\n        gone: {}\n        a: { type: string }\n"), "old.yaml");
        var @new = OpenApiDocument.Parse(new StringReader("openapi: 3.0.1\npaths: {}\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:\n        a:\n          type: integer\n        b: { $ref: '#/components/schemas/None' }\n"), "api/new file.yaml");

        var results = (JArray)JObject.Parse(SarifReport.Of(DocumentDiff.Compare(old, @new, null)))["runs"]![0]!["results"]!;

        var found = results.Select(r => $"{r["ruleId"]} {r["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]} {r["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]}").Order(StringComparer.Ordinal);
        Assert.Equal(["document-fault api/new%20file.yaml 10", "property-added api/new%20file.yaml 10", "property-removed api/new%20file.yaml 8", "type-changed api/new%20file.yaml 9"], found);
        Assert.All(results, r => Assert.Contains((string)r["level"]!, new[] { "error", "warning", "note" }));
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
