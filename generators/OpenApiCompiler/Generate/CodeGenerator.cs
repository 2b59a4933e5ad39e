using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Output;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>Turns any document into C# files that stand alone: clients, models, and the few types that they run on.</summary>
/// <param name="runNSwag">Runs NSwag with a settings file.</param>
internal sealed class CodeGenerator(Func<string, Task> runNSwag)
{
    public const string Clients = "Clients.cs";
    public const string Models = "Models.cs";
    public const string Runtime = "Runtime.cs";

    private const string Templates = "Templates/";

    /// <summary>The names of all generated files.</summary>
    public static IReadOnlyList<string> Files { get; } = [Clients, Models, Runtime];

    /// <summary>The texts of the generated files, by file name.</summary>
    /// <exception cref="DocumentException">The document cannot be used.</exception>
    public async Task<IReadOnlyDictionary<string, string>> GenerateAsync(Api api, string @namespace)
    {
        var folder = Directory.CreateTempSubdirectory("openapi-generate-").FullName;
        try
        {
            var templates = Directory.CreateDirectory(Path.Combine(folder, "templates")).FullName;
            foreach (var (name, text) in Resources.All(Templates))
            {
                await File.WriteAllTextAsync(Path.Combine(templates, name), text);
            }

            var prepared = Write(folder, "prepared.json", PreparedDocument.Of(api));
            var clients = Path.Combine(folder, Clients);
            var models = Path.Combine(folder, Models);
            await runNSwag(Write(folder, "nswag.json", NSwagSettings.Of(@namespace, prepared, templates, clients, models)));
            return new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                [Clients] = GeneratedText.Tidy(await File.ReadAllTextAsync(clients)),
                [Models] = GeneratedText.Tidy(await File.ReadAllTextAsync(models)),
                [Runtime] = RuntimeFile.Of(@namespace),
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Write(string folder, string name, JObject content)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, content.ToString(Formatting.Indented));
        return file;
    }
}
