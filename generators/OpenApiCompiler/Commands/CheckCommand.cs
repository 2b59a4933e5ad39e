using System.CommandLine;
using System.Globalization;
using HubSpot.OpenApiCompiler.Check;
using HubSpot.OpenApiCompiler.Diff.Reports;
using HubSpot.OpenApiCompiler.Sarif;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Commands;

/// <summary>openapi check: whether what is committed holds together.</summary>
internal static class CheckCommand
{
    private const string Description =
        """
        Checks that what is committed holds together: the document in order and with all its sentences, the lock true, every correction of
        the overlay alive (or kept for editions that it names in 'x-editions'), the names complete both ways, the generated code not stale.

        SARIF 2.1.0 has a result for each finding at its line.

        Exit codes: 0 nothing found, 1 findings, 2 a file that cannot be used.
        """;

    public static Command Create()
    {
        var folder = FolderOption.Create();
        var format = new Option<string>("--format") { Description = "The form of the report.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "sarif");
        var command = new Command("check", Description) { folder, format };
        command.SetAction(result => Exit.Run(result.InvocationConfiguration, (output, _) =>
        {
            var findings = FolderCheck.Find(new OpenApiFolder(result.GetRequiredValue(folder)));
            output.Write(result.GetValue(format) == "sarif"
                ? SarifLog.Of(findings.Select(f => new SarifResult(f.Subject, "error", f.Message, f.Place, "")))
                : Text(findings));
            return findings.Count == 0 ? Exit.Done : Exit.Findings;
        }));
        return command;
    }

    private static string Text(IReadOnlyList<Finding> findings)
        => string.Concat(findings.Select(f => Printable.Whole(f.ToString()) + "\n"))
            + (findings.Count == 0 ? "Everything holds together.\n" : string.Create(CultureInfo.InvariantCulture, $"{findings.Count} {(findings.Count == 1 ? "finding" : "findings")}.\n"));
}
