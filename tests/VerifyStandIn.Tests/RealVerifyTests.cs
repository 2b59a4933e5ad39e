using VerifyXunit;

namespace HubSpot.VerifyStandIn.Tests;

public class RealVerifyTests
{
    private const string NotProvable =
        "Not provable here, because their real counterparts live in Verify.dll, which is not downloaded: the members of " +
        "VerifyTests.VerifySettings and VerifyTests.SettingsTask (UseDirectory, UseFileName, awaiting, conversion to Task).";

    private static readonly string StandIn = typeof(Verifier).Assembly.Location;

    public static TheoryData<string> RealAssemblies
        => [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Verify.Xunit")).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(RealAssemblies))]
    public void Every_member_of_the_stand_in_exists_in_the_real_assembly(string framework)
    {
        var real = MemberSignatures.Of(RealAssembly(framework), "VerifyXunit");
        var standIn = MemberSignatures.Of(StandIn, "VerifyXunit");

        var missing = standIn.Except(real).Order().ToList();

        Assert.NotEmpty(standIn);
        Assert.True(missing.Count == 0, $"The real Verify.Xunit ({framework}) lacks:\n{string.Join('\n', missing)}\nIt has:\n{string.Join('\n', real.Order())}\n{NotProvable}");
    }

    [Fact]
    public void The_two_ways_to_verify_a_text_are_among_the_members_compared()
    {
        var standIn = MemberSignatures.Of(StandIn, "VerifyXunit");

        Assert.Contains(
            "static VerifyTests.SettingsTask Verifier.Verify(System.String target, VerifyTests.VerifySettings settings = null, System.String sourceFile = '' [CallerFilePath])", standIn);
        Assert.Contains(
            "static VerifyTests.SettingsTask Verifier.Verify(System.String target, System.String extension, VerifyTests.VerifySettings settings = null, System.String sourceFile = '' [CallerFilePath])", standIn);
    }

    [Fact]
    public void Nothing_but_settings_and_their_task_is_left_unproven()
    {
        var unproven = MemberSignatures.TypesOf(StandIn).Except(MemberSignatures.TypesOf(RealAssembly("net6.0"))).Order();

        Assert.Equal(["VerifyTests.SettingsTask", "VerifyTests.VerifySettings"], unproven);
    }

    private static string RealAssembly(string framework) => Path.Combine(AppContext.BaseDirectory, "Verify.Xunit", framework, "Verify.Xunit.dll");
}
