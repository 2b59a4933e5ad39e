using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

public partial class RouteTests
{
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete"];

    [Theory]
    [InlineData("/marketing/v3/marketing-events")]
    [InlineData("/marketing/marketing-events/v3")]
    [InlineData("/marketing/marketing-events/2025-09")]
    [InlineData("/marketing/marketing-events/2026-03")]
    [InlineData("/marketing/marketing-events/2026-09")]
    public async Task Every_operation_of_the_document_has_a_route_in_every_edition(string prefix)
    {
        await using var bare = await Bare.StartAsync();
        var pages = new List<string>();
        var count = 0;

        foreach (var (verb, path) in Operations())
        {
            var answer = await bare.SendAsync(new HttpMethod(verb.ToUpperInvariant()), prefix + Parameter().Replace(path, "1"), verb is "get" or "delete" ? null : "{}");
            count++;
            if (answer.MediaType == "text/html" || answer.Status >= 500)
            {
                pages.Add($"{verb} {path}: {answer.Status}");
            }
        }

        Assert.Equal(36, count);
        Assert.Empty(pages);
    }

    [Theory]
    [InlineData("GET", "/marketing/v3/nothing", 404)]
    [InlineData("GET", "/index.html", 404)]
    [InlineData("GET", Bare.V3 + "/a/b/c/d/e/f", 404)]
    [InlineData("GET", Bare.V3 + "/1/attendance/attend/create", 405)]
    public async Task Unknown_routes_and_verbs_answer_with_a_page(string method, string path, int status)
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.SendAsync(new HttpMethod(method), path, null);

        Assert.Equal((status, "text/html"), (answer.Status, answer.MediaType));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        await using var bare = await Bare.StartAsync();
        using var client = new HttpClient { BaseAddress = bare.Server.BaseAddress };

        using var response = await client.GetAsync(Bare.V3);

        Assert.Equal(401, (int)response.StatusCode);
        Assert.True(response.Headers.Contains("x-hubspot-correlation-id"));
    }

    private static IEnumerable<(string Verb, string Path)> Operations([CallerFilePath] string source = "")
    {
        var document = JObject.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(source)!, "../../../openapi/marketing-events.json")));
        return from path in ((JObject)document["paths"]!).Properties()
               from member in ((JObject)path.Value).Properties()
               where Verbs.Contains(member.Name)
               select (member.Name, Regex.Replace(path.Name, "^/marketing/(v3/marketing-events|marketing-events/v3)", ""));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
