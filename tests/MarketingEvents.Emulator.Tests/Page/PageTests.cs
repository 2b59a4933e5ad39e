using System.Net;
using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>How the page is served: to people on this machine, and without anything from elsewhere.</summary>
public partial class PageTests
{
    [Fact]
    public async Task It_comes_from_the_emulator_alone_and_may_load_nothing_else()
    {
        await using var bare = await Bare.InMemoryAsync();
        var page = await bare.GetAsync("/", token: null);
        var parts = AssetLink().Matches(page.Body).Select(match => match.Groups[1].Value).ToList();
        var scripts = new Queue<string>(parts);
        var seen = new HashSet<string>();

        Assert.Contains("default-src 'none'", page.Headers["Content-Security-Policy"]);
        while (scripts.TryDequeue(out var path))
        {
            if (seen.Add(path))
            {
                var part = await bare.GetAsync(path, token: null);
                Assert.Equal(200, part.Status);
                Assert.DoesNotMatch(ElsewhereLink(), part.Body);
                ImportedModule().Matches(part.Body).Select(match => $"/_emulator/page/{match.Groups[1].Value}").ToList().ForEach(scripts.Enqueue);
            }
        }

        Assert.Contains("/_emulator/page/log.js", seen);
        Assert.DoesNotMatch(ElsewhereLink(), page.Body);
    }

    [Theory]
    [InlineData("Host", "attacker.example.com")]
    [InlineData("Origin", "https://attacker.example.com")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_web_site_reads_and_steers_nothing(string header, string value)
    {
        await using var bare = await Bare.StartAsync();
        using var client = new HttpClient { BaseAddress = bare.Server.BaseAddress };

        foreach (var (verb, path) in new[] { ("GET", "/"), ("GET", "/_emulator/page/main.js"), ("GET", "/_emulator/status"), ("GET", "/_emulator/log"), ("POST", "/_emulator/reset") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(verb), path);
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{verb} {path}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/_emulator/page/../page.css")]
    [InlineData("/_emulator/page/nothing.js")]
    [InlineData("/_emulator/page/")]
    public async Task Other_files_are_not_there(string path)
    {
        await using var bare = await Bare.InMemoryAsync();

        Assert.Equal(404, (await bare.GetAsync(path)).Status);
    }

    [GeneratedRegex("(?:src|href)=\"(/_emulator/page/[^\"]+)\"")]
    private static partial Regex AssetLink();

    [GeneratedRegex(@"from '\./([^']+)'")]
    private static partial Regex ImportedModule();

    // The name of a namespace is no address that is fetched.
    [GeneratedRegex(@"https?://(?!www\.w3\.org/2000/svg)|\burl\(|@import|integrity=")]
    private static partial Regex ElsewhereLink();
}
