using Xunit.Abstractions;

namespace HubSpot.OpenApiCompiler.Tests.Hostile;

public class StructureTests(ITestOutputHelper log)
{
    private const int TriedByDefault = 12;

    public static TheoryData<string> Everywhere => [.. Places.OfStructure.Keys];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void What_decides_over_code_is_understood_or_refused(string place)
    {
        var campaign = new Campaign();
        var offset = Places.OfStructure.Keys.ToList().IndexOf(place);

        foreach (var text in Payloads.All.Where((_, index) => Campaign.IsFull || (index + offset) % (Payloads.All.Count / TriedByDefault) == 0))
        {
            campaign.Try(Places.OfStructure[place](text), $"{place}: {text}");
        }

        log.WriteLine($"{place}: {campaign.Compiled} generated, {campaign.Refused} refused.");
        var problems = string.Join("\n", campaign.Problems().Take(20));
        Assert.True(problems.Length == 0, problems);
    }
}
