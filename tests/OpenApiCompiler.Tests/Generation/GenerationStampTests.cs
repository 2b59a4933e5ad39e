using HubSpot.OpenApiCompiler.Generation;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Generation;

public sealed class GenerationStampTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _input;
    private readonly string _list;

    public GenerationStampTests()
    {
        _input = _folder.Write("names.json", "{}");
        _list = _folder.Write("inputs.txt", $"{_input}\n{Path.Combine(_folder.Path, "missing.json")}\n");
    }

    [Fact]
    public void Without_a_stamp_nothing_is_current() => Assert.False(Stamp().IsCurrent);

    [Fact]
    public void An_input_that_only_got_a_newer_time_leaves_the_output_current()
    {
        Stamp().Renew();

        File.SetLastWriteTimeUtc(_input, DateTime.UnixEpoch.AddYears(80));

        Assert.True(Stamp().IsCurrent);
    }

    [Fact]
    public void An_input_with_another_content_does_not()
    {
        Stamp().Renew();

        File.WriteAllText(_input, "{ }");

        Assert.False(Stamp().IsCurrent);
    }

    [Fact]
    public void An_input_that_appears_does_not()
    {
        Stamp().Renew();

        _folder.Write("missing.json", "");

        Assert.False(Stamp().IsCurrent);
    }

    [Fact]
    public void A_stamp_of_another_content_does_not()
    {
        _folder.Write("stamp", "something");

        Assert.False(Stamp().IsCurrent);
    }

    [Fact]
    public void Renewing_moves_the_time_even_when_nothing_changed()
    {
        Stamp().Renew();
        File.SetLastWriteTimeUtc(StampFile, DateTime.UnixEpoch);

        Stamp().Renew();

        Assert.NotEqual(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(StampFile));
    }

    public void Dispose() => _folder.Dispose();

    private string StampFile => Path.Combine(_folder.Path, "stamp");

    private GenerationStamp Stamp() => new(StampFile, _list);
}
