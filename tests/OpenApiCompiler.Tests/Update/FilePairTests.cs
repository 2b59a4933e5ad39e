using HubSpot.OpenApiCompiler.Tests.Support;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Tests.Update;

public sealed class FilePairTests
{
    [Fact]
    public void Both_files_are_replaced_and_nothing_else_is_left()
    {
        using var folder = new TemporaryFolder();
        var one = folder.Write("one", "old");
        var two = Path.Combine(folder.Path, "two");

        FilePair.Replace((one, "new one"), (two, "new two"));

        Assert.Equal(["new one", "new two"], Directory.GetFiles(folder.Path).Order().Select(File.ReadAllText));
    }

    [Fact]
    public void Neither_file_changes_when_the_second_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        var one = folder.Write("one", "old");
        var two = Path.Combine(folder.Path, "two");
        Directory.CreateDirectory(two);

        Assert.ThrowsAny<Exception>(() => FilePair.Replace((one, "new one"), (two, "new two")));

        Assert.Equal("old", File.ReadAllText(one));
        Assert.Single(Directory.GetFiles(folder.Path));
    }
}
