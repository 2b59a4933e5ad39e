using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Models that NSwag generates from all other documents: one namespace for each, one assembly for all.</summary>
public abstract partial class GeneratedModels : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("json-converters-");

    // One run of the tool and one of the compiler, because starting them takes longer than running them.
    private protected GeneratedModels(JObject settings, bool isNullable, params string[] handwritten)
    {
        var documents = Documents().ToList();
        foreach (var document in documents)
        {
            File.WriteAllText(Path.Combine(_folder.FullName, document + ".nswag"), Settings(document, settings).ToString());
        }

        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Checkout.NSwagTool, "run"]) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true })!; // Without a shell a process always starts.
        var output = tool.StandardOutput.ReadToEnd();
        tool.WaitForExit();
        Assert.True(tool.ExitCode == 0, output);
        Assembly = Compiled.Load(isNullable, [.. documents.Select(document => WithoutTwins(File.ReadAllText(Path.Combine(_folder.FullName, document + ".cs")))), .. handwritten]);
        Equivalence = new Equivalence(new Probe(Assembly), Assembly.GetExportedTypes());
    }

    internal Equivalence Equivalence { get; }

    private Assembly Assembly { get; }

    /// <summary>The names of the documents.</summary>
    public static IEnumerable<string> Documents()
        => Directory.Exists(Checkout.OtherDocuments)
            ? Directory.EnumerateFiles(Checkout.OtherDocuments, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
            : [];

    /// <summary>The classes of a document that carry properties, whether or not they have a converter.</summary>
    public IEnumerable<Type> Of(string document)
        => Assembly.GetExportedTypes().Where(t => t.Namespace == Namespace(document) && t is { IsClass: true, IsNested: false } && t.GetProperty("AdditionalProperties") is not null);

    public void Dispose() => _folder.Delete(recursive: true);

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
        @"public (?:readonly partial struct|enum) (?<type>\w+)|(?:^ +\[System\.Runtime\.Serialization\.EnumMember[^\n]+\n)?^ +(?:public static \w+ )?(?<name>\w+) (?:\{ get; \} = new\(|= \d+,)[^\n]*",
        RegexOptions.Multiline)]
    private static partial Regex Word();

    private static string Namespace(string document) => "Api." + new string([.. document.Select(c => char.IsLetterOrDigit(c) ? c : '_')]);

    private static JObject Settings(string document, JObject settings)
    {
        var generator = (JObject)settings.DeepClone();
        generator["namespace"] = Namespace(document);
        generator["jsonLibrary"] = "NewtonsoftJson";
        generator["generateClientClasses"] = false;
        generator["generateExceptionClasses"] = false;
        generator["generateResponseClasses"] = false;
        generator["output"] = document + ".cs";
        return new JObject
        {
            ["runtime"] = "Net100",
            ["documentGenerator"] = new JObject { ["fromDocument"] = new JObject { ["url"] = Path.Combine(Checkout.OtherDocuments, document + ".json") } },
            ["codeGenerators"] = new JObject { ["openApiToCSharpClient"] = generator },
        };
    }
}

/// <summary>Models from the templates of this project.</summary>
public sealed class OwnModels() : GeneratedModels(
    new JObject
    {
        ["templateDirectory"] = Checkout.Templates,
        ["generateNullableReferenceTypes"] = true,
        ["generateOptionalPropertiesAsNullable"] = true,
        ["generateDataAnnotations"] = false,
        ["anyType"] = "Newtonsoft.Json.Linq.JToken",
        ["arrayType"] = "System.Collections.Generic.IList",
        ["arrayInstanceType"] = "System.Collections.Generic.List",
    },
    isNullable: true,
    """
    namespace Api
    {
        internal interface IExtensible
        {
            System.Collections.Generic.IDictionary<string, Newtonsoft.Json.Linq.JToken>? UnknownMembers { get; }
        }
    }
    """);

/// <summary>Models from NSwag's own templates and default settings.</summary>
public sealed class StockModels() : GeneratedModels([], isNullable: false);
