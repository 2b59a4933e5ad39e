namespace HubSpot.MarketingEvents.Cli.Tests;

public class ProgramTests
{
    [Fact]
    public async Task An_unexpected_failure_shows_its_type_and_not_its_message()
    {
        using var error = new StringWriter();
        var surroundings = new Surroundings(TextWriter.Null, error, () => Stream.Null, IsTerminal: false, _ => throw new InvalidOperationException("ada@example.com"), TimeProvider.System);

        var exitCode = await Program.RunAsync(["import", "nowhere.csv", "--event", "1"], surroundings, CancellationToken.None);

        Assert.Equal(3, exitCode);
        Assert.StartsWith("This is a fault of the command itself: System.InvalidOperationException.", error.ToString());
        Assert.DoesNotContain('@', error.ToString());
    }
}
