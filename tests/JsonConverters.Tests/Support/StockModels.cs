using System.Diagnostics;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Models from NSwag's own templates and default settings.</summary>
public sealed partial class StockModels() : GeneratedModels(isNullable: false, Generate())
{
    // One run of the tool for all documents, because starting it takes longer than running it.
    private static IReadOnlyList<string> Generate()
    {
        var folder = Directory.CreateTempSubdirectory("json-converters-").FullName;
        try
        {
            var documents = Documents().ToList();
            foreach (var document in documents)
            {
                File.WriteAllText(Path.Combine(folder, document + ".nswag"), Settings(document).ToString());
            }

            using var tool = Process.Start(new ProcessStartInfo("dotnet", [Checkout.NSwagTool, "run"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!; // Without a shell a process always starts.
            var output = tool.StandardOutput.ReadToEnd();
            tool.WaitForExit();
            Assert.True(tool.ExitCode == 0, output);
            return [.. documents.Select(document => WithoutTwins(File.ReadAllText(Path.Combine(folder, document + ".cs"))))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Some documents list a value of an enumeration twice, and NSwag generates it twice, which does not compile.
    private static string WithoutTwins(string code)
    {
        var type = "";
        var seen = new HashSet<(string, string)>();
        return Word().Replace(code, match =>
        {
            type = match.Groups["type"] is { Success: true } declared ? declared.Value : type;
            return match.Groups["name"] is { Success: true } name && !seen.Add((type, name.Value)) ? "" : match.Value;
        });
    }

    [GeneratedRegex(
        @"public enum (?<type>\w+)|(?:^ +\[System\.Runtime\.Serialization\.EnumMember[^\n]+\n)?^ +(?<name>\w+) = \d+,[^\n]*",
        RegexOptions.Multiline)]
    private static partial Regex Word();

    private static JObject Settings(string document)
        => new()
        {
            ["runtime"] = "Net100",
            ["documentGenerator"] = new JObject { ["fromDocument"] = new JObject { ["url"] = FileOf(document) } },
            ["codeGenerators"] = new JObject
            {
                ["openApiToCSharpClient"] = new JObject
                {
                    ["namespace"] = Namespace(document),
                    ["jsonLibrary"] = "NewtonsoftJson",
                    ["generateClientClasses"] = false,
                    ["generateExceptionClasses"] = false,
                    ["generateResponseClasses"] = false,
                    ["output"] = document + ".cs",
                },
            },
        };
}
