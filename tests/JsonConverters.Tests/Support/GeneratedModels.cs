using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Models that NSwag generates from other documents, with the templates of this project.</summary>
public sealed class GeneratedModels : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("json-converters-");

    /// <summary>One run of the tool for all documents, because starting it takes longer than running it.</summary>
    public GeneratedModels()
    {
        foreach (var document in Documents())
        {
            File.WriteAllText(Path.Combine(_folder.FullName, document + ".nswag"), Settings(document).ToString());
        }

        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Checkout.NSwagTool, "run"]) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true })!;
        var output = tool.StandardOutput.ReadToEnd();
        tool.WaitForExit();
        Assert.True(tool.ExitCode == 0, output);
    }

    /// <summary>The names of the documents.</summary>
    public static IEnumerable<string> Documents()
        => Directory.EnumerateFiles(Checkout.OtherDocuments, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>The models of a document as C#.</summary>
    public string Of(string document) => WithoutTwins(File.ReadAllText(Path.Combine(_folder.FullName, document + ".cs")));

    public void Dispose() => _folder.Delete(recursive: true);

    // NSwag makes one C# name of several words of a list of languages; telling them apart is not the converters' business.
    private static string WithoutTwins(string code)
    {
        var type = "";
        var seen = new HashSet<(string, string)>();
        return string.Join('\n', code.Split('\n').Where(line =>
        {
            if (line.Contains(" struct ", StringComparison.Ordinal))
            {
                type = line;
            }

            return !line.Contains(" { get; } = new(", StringComparison.Ordinal) || seen.Add((type, line.Split('{')[0]));
        }));
    }

    private static JObject Settings(string document) => new()
    {
        ["runtime"] = "Net100",
        ["documentGenerator"] = new JObject { ["fromDocument"] = new JObject { ["url"] = Path.Combine(Checkout.OtherDocuments, document + ".json") } },
        ["codeGenerators"] = new JObject
        {
            ["openApiToCSharpClient"] = new JObject
            {
                ["namespace"] = "Api",
                ["templateDirectory"] = Checkout.Templates,
                ["jsonLibrary"] = "NewtonsoftJson",
                ["generateClientClasses"] = false,
                ["generateExceptionClasses"] = false,
                ["generateResponseClasses"] = false,
                ["generateNullableReferenceTypes"] = true,
                ["generateOptionalPropertiesAsNullable"] = true,
                ["generateDataAnnotations"] = false,
                ["anyType"] = "Newtonsoft.Json.Linq.JToken",
                ["arrayType"] = "System.Collections.Generic.IList",
                ["arrayInstanceType"] = "System.Collections.Generic.List",
                ["output"] = document + ".cs",
            },
        },
    };
}
