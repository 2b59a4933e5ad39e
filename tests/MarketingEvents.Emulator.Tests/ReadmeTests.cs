using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Tests;

public partial class ReadmeTests
{
    private static readonly string[] CompiledFiles = ["ReadmeSamples.cs", "ReadmeXunitRecipe.cs"];

    [Fact]
    public void Every_program_in_readme_is_one_that_compiles()
    {
        var inReadme = ReadmeSample().Matches(File.ReadAllText(FromHere("../../README.md"))).ToDictionary(m => m.Groups[1].Value, m => Unindented(m.Groups[2].Value));
        var compiled = CompiledFiles.SelectMany(file => CompiledSample().Matches(File.ReadAllText(FromHere(file)))).ToDictionary(m => m.Groups[1].Value, m => Unindented(m.Groups[2].Value));

        Assert.NotEmpty(compiled);
        Assert.Equal(compiled.Keys.Order(), inReadme.Keys.Order());
        Assert.All(compiled, sample => Assert.Equal(sample.Value, inReadme[sample.Key]));
    }

    [Fact]
    public void Readme_has_no_other_programs()
    {
        var readme = File.ReadAllText(FromHere("../../README.md"));

        Assert.Equal(ReadmeSample().Count(readme), Regex.Count(readme, "```csharp"));
    }

    private static string FromHere(string path, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, path);

    private static string Unindented(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : "")).Trim();
    }

    [GeneratedRegex(@"<!-- sample: ([\w-]+) -->\s*```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ReadmeSample();

    [GeneratedRegex(@"// sample: ([\w-]+)\n(.*?)\n\s*// end", RegexOptions.Singleline)]
    private static partial Regex CompiledSample();
}
