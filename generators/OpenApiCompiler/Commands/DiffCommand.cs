using System.CommandLine;
using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Diff.Reports;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;

namespace HubSpot.OpenApiCompiler.Commands;

/// <summary>openapi diff: what changed from one document to another, and whom it hurts.</summary>
internal static class DiffCommand
{
    private const string Description =
        """
        Says what changed from one OpenAPI document to another, whom it hurts, and what becomes of the version.

        Severities: 'wire-breaking' (old clients fail or misread), 'source-breaking' (C# code must change), 'additive', 'noise'.
        Steps: 'major' for both kinds of breaking, 'minor' for something new to use, 'patch' for other additive changes, 'none' for noise.
        Texts, order, examples, operation ids, tags and the edition in the path are noise: nothing that is generated depends on them.

        JSON: { format: 1, step, counts: { <severity>: n }, changes: [ { severity, step, kind, pointer, place, reason, old, new, uses } ] },
        worst first. 'pointer' is a JSON pointer into the canonical form of the new document, or of the old one for what is gone; 'place'
        says the same in words; 'old' and 'new' are short texts or null; 'uses' names the operations behind a shared schema.

        Markdown is the description of a change: headline, verdict, tables by severity, long ones folded. SARIF 2.1.0 has a result for each change
        but noise, at its line in the new document: 'error' for wire-breaking, 'warning' for source-breaking, 'note' for additive.

        Exit codes: 0 within --fail-on, 1 beyond it, 2 a document that cannot be used.
        """;

    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "The document of before, JSON or YAML of version 3.0 or 3.1." };
        var @new = new Argument<string>("NEW") { Description = "The document of after." };
        var format = new Option<string>("--format") { Description = "The form of the report.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json", "sarif");
        var failOn = new Option<string?>("--fail-on") { Description = "Ends with exit code 1 on breaking changes, or on any but noise." };
        failOn.AcceptOnlyFromAmong("breaking", "any");
        var names = new Option<string>("--names")
        {
            Description = "Our names, which decide what a renamed schema means; without the file, nothing is known of them.",
            DefaultValueFactory = _ => "openapi/marketing-events.names.json",
        };

        var command = new Command("diff", Description) { old, @new, format, failOn, names };
        command.SetAction(result => Exit.Run(result.InvocationConfiguration, (output, errors) =>
        {
            var file = result.GetRequiredValue(names);
            var diff = DocumentDiff.Compare(
                OpenApiDocument.Read(result.GetRequiredValue(old)),
                OpenApiDocument.Read(result.GetRequiredValue(@new)),
                File.Exists(file) ? NamesFile.Read(file) : null);
            foreach (var remark in diff.Remarks)
            {
                errors.WriteLine(remark);
            }

            output.Write(result.GetValue(format) switch
            {
                "json" => JsonReport.Of(diff),
                "markdown" => MarkdownReport.Of(diff),
                "sarif" => SarifReport.Of(diff),
                _ => TextReport.Of(diff),
            });
            return IsBeyond(result.GetValue(failOn), diff) ? Exit.Findings : Exit.Done;
        }));
        return command;
    }

    private static bool IsBeyond(string? failOn, DocumentDiff diff)
        => failOn switch
        {
            "breaking" => diff.Changes.Any(c => c.Severity >= Severity.SourceBreaking),
            "any" => diff.Changes.Any(c => c.Severity > Severity.Noise),
            _ => false,
        };
}
