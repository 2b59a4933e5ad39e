namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>A test that needs a shell, and is skipped where it is missing.</summary>
internal sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute(string shell)
        => Skip = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell))) ? null : $"There is no {shell} on this machine.";
}
