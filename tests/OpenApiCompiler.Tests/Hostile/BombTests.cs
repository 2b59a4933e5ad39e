namespace HubSpot.OpenApiCompiler.Tests.Hostile;

public class BombTests
{
    public static TheoryData<string> ToRefuse => [.. Bombs.Refused.Keys];

    public static TheoryData<string> ToUnderstand => [.. Bombs.Harmless.Keys];

    [Theory]
    [MemberData(nameof(ToRefuse))]
    public void It_is_refused_with_its_place(string bomb)
    {
        var campaign = new Campaign();

        var code = campaign.Try(Bombs.Refused[bomb](), bomb);

        Assert.Equal([], campaign.Problems());
        Assert.Null(code);
    }

    [Theory]
    [MemberData(nameof(ToUnderstand))]
    public void It_becomes_code(string bomb)
    {
        var campaign = new Campaign();

        var code = campaign.Try(Bombs.Harmless[bomb](), bomb);

        var problems = string.Join('\n', campaign.Problems().Take(20));
        Assert.True(problems.Length == 0, problems);
        Assert.NotNull(code);
    }
}
