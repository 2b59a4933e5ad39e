using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Cli.Tests;

public sealed class ReportPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_page_shows_the_numbers_of_the_import()
    {
        var page = await PageOfAsync("list.csv", """
            email,registered,joined,left
            ada@example.com,2026-05-01T10:00:00Z,2026-05-04T16:00:00Z,2026-05-04T17:00:00Z
            bob@example.com,2026-05-01T10:00:00Z,2026-05-04T16:02:00Z,2026-05-04T16:32:00Z
            eve@example.com,2026-05-01T10:00:00Z,,
            ivy.example.com,2026-05-01T10:00:00Z,,
            """);

        Assert.Contains("<dt>confirmed</dt><dd>5</dd>", page);
        Assert.Contains("<dt>rejected</dt><dd>1</dd>", page);
        Assert.Contains("""<tr><th scope="row">register</th><td>3</td><td>3</td><td>3</td></tr>""", page);
        Assert.Contains("""<tr><th scope="row">attend</th><td>2</td><td>2</td><td>2</td></tr>""", page);
        Assert.Contains("""<th scope="row">Column &#39;email&#39; does not hold an e-mail address.</th><td>1</td>""", page);
        Assert.Contains("""<tr><th scope="row">2026-05-04 16:00</th><td>2</td><td>0</td></tr>""", page);
        Assert.Contains("""<tr><th scope="row">30</th><td>1</td></tr>""", page);
        Assert.Contains("""<tr><th scope="row">60</th><td>1</td></tr>""", page);
    }

    [Fact]
    public async Task The_page_loads_nothing_and_holds_no_address()
    {
        var page = await PageOfAsync("list.csv", "email,registered\nada@example.com,2026-05-01T10:00:00Z\nbob@example.com,never\n");

        var style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'\"", page);
        Assert.DoesNotMatch("(?i)https?:|src=|href=|url\\(|<script| style=", page);
        Assert.DoesNotContain('@', page.Replace("@media", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_figure_has_a_title_a_description_and_its_numbers_as_a_table()
    {
        var page = await PageOfAsync("list.csv", "email,joined,left\nada@example.com,2026-05-04T16:00:00Z,2026-05-04T17:00:00Z\nbob@example.com,never,never\n");

        var figures = Regex.Matches(page, "<section>.*?</section>", RegexOptions.Singleline).Select(match => match.Value).ToList();
        Assert.Equal(5, figures.Count);
        Assert.All(figures, figure => Assert.Matches("(?s)<h2>.+</h2>.*<svg [^>]*role=\"img\" aria-labelledby=\"(\\w+)-title \\1-text\">.*<title id=\"\\1-title\">.+</title><desc id=\"\\1-text\">.+</desc>.*<table>", figure));
    }

    [UnixFact]
    public async Task Names_of_files_are_shown_as_text()
    {
        var page = await PageOfAsync("<b onclick=x>&.csv", "email,registered\nada@example.com,2026-05-01T10:00:00Z\n");

        Assert.Contains("Import of &lt;b onclick=x&gt;&amp;.csv into event", page);
        Assert.DoesNotContain("<b ", page);
    }

    private async Task<string> PageOfAsync(string name, string text)
    {
        await using var account = await Account.StartAsync();
        var list = _folder.PathOf(name);
        await File.WriteAllTextAsync(list, text);

        await account.ImportAsync(list, "--report", _folder.PathOf("report.html"));

        return await File.ReadAllTextAsync(_folder.PathOf("report.html"));
    }
}
