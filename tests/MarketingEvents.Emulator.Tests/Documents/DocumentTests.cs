using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Raw answers of all operations against the published document: what differs is what is listed, no more and no less.</summary>
public class DocumentTests
{
    [PublishedFact]
    public async Task Answers_differ_from_the_published_document_exactly_where_the_service_was_seen_to()
    {
        var document = await PublishedDocument.ReadAsync(Path.Combine(Repository.Published, "marketing-events.v3.json"));
        await using var bare = await Bare.InMemoryAsync(options => options.EventBreakdownLag = options.ContactBreakdownLag = options.CounterLag = options.IdentifiersLag = TimeSpan.Zero);
        var calls = new Conversation(bare).Calls;
        var findings = new SortedSet<string>(StringComparer.Ordinal);
        var served = new HashSet<(string, string)>();

        foreach (var call in calls)
        {
            var answer = await bare.SendAsync(new HttpMethod(call.Verb), Bare.V3 + call.Target, call.Body, call.HasToken ? "token" : null);
            Assert.True(answer.Status == call.Status, $"{call.Verb} {call.Target}: {answer.Status} {answer.Body}");
            findings.UnionWith(document.Validate(call.Verb, call.Path, answer.Status, answer.Body));
            if (answer.Status < 400)
            {
                served.Add((call.Verb, call.Path));
            }
        }

        Assert.Empty(document.Operations.Except(served));
        Assert.Equal(string.Join('\n', Differences.All.Select(difference => difference.Finding).Order(StringComparer.Ordinal)), string.Join('\n', findings));
    }
}
