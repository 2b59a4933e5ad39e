namespace HubSpot.MarketingEvents.Cli.Tests;

[UsesVerify]
public class ReportFileTests
{
    [Theory]
    [InlineData(".csv")]
    [InlineData(".json")]
    public async Task Every_row_is_in_the_report_and_no_address(string ending)
    {
        await using var account = await Account.StartAsync();
        using var file = TemporaryFile.Named(ending);

        await account.ImportAsync("mixed.csv", "--report", file.Path);

        var report = await File.ReadAllTextAsync(file.Path);
        Assert.DoesNotContain('@', report);
        await Verifier.Verify(report, ending[1..]).UseFileName($"Report{ending}");
    }
}
