using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Output;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>Turns what was read of a document into C# files.</summary>
/// <param name="settings">How NSwag writes code.</param>
/// <param name="runNSwag">Runs NSwag with a settings file.</param>
internal sealed class CodeGenerator(NSwagSettings settings, Func<string, Task> runNSwag)
{
    private const string Templates = "Templates/";

    /// <summary>The texts of the files that NSwag writes, by file name.</summary>
    /// <param name="api">What to generate.</param>
    /// <param name="isStandalone">Whether programs make the clients themselves, over an HttpClient.</param>
    /// <param name="handwritten">Types that the clients refer to and that are not generated.</param>
    public async Task<SortedDictionary<string, string>> GenerateAsync(Api api, bool isStandalone, IReadOnlyCollection<string> handwritten)
    {
        var folder = Directory.CreateTempSubdirectory("openapi-generate-").FullName;
        try
        {
            WriteTemplates(folder);
            Write(folder, GeneratedFiles.Prepared, PreparedDocument.Of(api, isStandalone));
            await runNSwag(Write(folder, "nswag.json", settings.In(folder, folder, handwritten)));
            var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in Directory.EnumerateFiles(folder, "*.cs"))
            {
                files.Add(Path.GetFileName(file), GeneratedText.Tidy(await File.ReadAllTextAsync(file)));
            }

            return files;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>As <see cref="GenerateAsync"/>, with the runtime and the converters: all that a program needs but the packages.</summary>
    /// <exception cref="DocumentException">The document cannot be used.</exception>
    public async Task<(IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Remarks)> GenerateStandaloneAsync(Api api)
    {
        var files = await GenerateAsync(api, isStandalone: true, []);
        files[GeneratedFiles.Runtime] = RuntimeFile.Of(settings.Namespace);
        foreach (var name in new[] { GeneratedFiles.Clients, GeneratedFiles.Models })
        {
            files[name] = RuntimeFile.InNamespace(files[name], settings.Namespace);
        }

        var converters = ConverterFile.Of(files.Values, RuntimeFile.JsonNamespaceOf(settings.Namespace));
        files[GeneratedFiles.Converters] = converters.Text;
        return (files, converters.Remarks);
    }

    private static void WriteTemplates(string folder)
    {
        foreach (var (name, text) in Resources.All(Templates))
        {
            var file = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static string Write(string folder, string name, JObject content)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, content.ToString(Formatting.Indented));
        return file;
    }
}
