using System.CommandLine;
using HubSpot.OpenApiCompiler.Check;
using HubSpot.OpenApiCompiler.Diff.Reports;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Commands;

/// <summary>openapi check: whether what is committed holds together.</summary>
internal static class CheckCommand
{
    private const string Description =
        """
        Checks that what is committed holds together: the document in order and with all its sentences, the lock true, every correction of
        the overlay alive (or kept for editions that it names in 'x-editions'), the names complete both ways, the generated code not stale.

        Exit codes: 0 nothing found, 1 findings, 2 a file that cannot be used.
        """;

    public static Command Create()
    {
        var folder = FolderOption.Create();
        var command = new Command("check", Description) { folder };
        command.SetAction(result => Exit.Run(result.InvocationConfiguration, (output, _) =>
        {
            var findings = FolderCheck.Find(new OpenApiFolder(result.GetRequiredValue(folder)));
            foreach (var finding in findings)
            {
                output.WriteLine(Printable.Whole(finding.ToString()));
            }

            output.WriteLine(findings.Count == 0 ? "Everything holds together." : $"{findings.Count} {(findings.Count == 1 ? "finding" : "findings")}.");
            return findings.Count == 0 ? Exit.Done : Exit.Findings;
        }));
        return command;
    }
}
