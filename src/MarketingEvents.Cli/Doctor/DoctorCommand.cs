using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Checks what the other commands need, and says what to do about what is missing. It changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var json = new Option<bool>("--json") { Description = DoctorMessages.Help.Json };
        var service = new ServiceOptions();
        var command = new ExampleCommand("doctor", DoctorMessages.Help.Command, DoctorMessages.Examples.Command) { Notes = DoctorMessages.Help.Notes };
        command.Options.Add(json);
        service.AddTo(command);
        command.SetAction((arguments, cancellationToken) => new ServiceRun(surroundings, service, arguments).RunAsync(
            async access =>
            {
                var findings = await new Examination(access, surroundings.Clock).RunAsync(cancellationToken);
                Write(surroundings.Output, findings, arguments.GetValue(json));
                return CodeOf(findings);
            },
            cancellationToken));
        return command;
    }

    private static ExitCode CodeOf(IReadOnlyList<Finding> findings) => findings.Max(finding => finding.Level) switch
    {
        FindingLevel.Failed => ExitCode.ServiceFailed,
        FindingLevel.Warning => ExitCode.NotConfirmed,
        _ => ExitCode.Confirmed,
    };

    private static void Write(TextWriter output, IReadOnlyList<Finding> findings, bool isJson)
    {
        foreach (var finding in findings)
        {
            var level = finding.Level.ToString().ToLowerInvariant();
            output.WriteLine(isJson ? JsonLine.Of(new { subject = finding.Subject, level, text = finding.Text }) : $"{level,-8} {finding.Subject,-8} {finding.Text}");
        }
    }
}
