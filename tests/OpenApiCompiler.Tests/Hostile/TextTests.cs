using Xunit.Abstractions;

namespace HubSpot.OpenApiCompiler.Tests.Hostile;

public class TextTests(ITestOutputHelper log)
{
    private const int SeveralAtOnce = 120;

    public static TheoryData<string> Everywhere => [.. Places.OfTexts.Keys];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void No_text_changes_the_form_of_the_code(string place)
    {
        var campaign = new Campaign();
        var document = Places.OfTexts[place];
        var forms = new Dictionary<int, string>();

        foreach (var texts in Payloads.All.Chunk(Campaign.IsFull ? 1 : SeveralAtOnce))
        {
            var description = $"{place}: {string.Join(" | ", texts.Select(t => Shown(t)))}";
            if (!forms.TryGetValue(texts.Length, out var form))
            {
                forms[texts.Length] = form = Campaign.FormOf(document([.. texts.Select((_, i) => Payloads.Harmless(i))]));
            }

            if (campaign.Try(document(texts), description) is { } files && CodeForm.Of(files) != form)
            {
                campaign.Note($"{description}: the form of the code changed.");
            }
        }

        log.WriteLine($"{place}: {campaign.Compiled} generated, {campaign.Refused} refused.");
        var problems = string.Join("\n", campaign.Problems().Take(20));
        Assert.True(problems.Length == 0, problems);
    }

    private static string Shown(string text) => text.Length > 30 ? text[..30] + "..." : text;
}
