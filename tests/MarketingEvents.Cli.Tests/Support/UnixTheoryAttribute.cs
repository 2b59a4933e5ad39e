namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>A test of file modes, which Windows does not have.</summary>
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no file modes." : null;
}
