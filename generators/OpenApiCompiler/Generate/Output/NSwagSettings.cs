using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>
/// The settings that NSwag is run with: those of 'nswag.json', with the places of one run. They hold for every document, so that there is one
/// form of generated code.
/// </summary>
internal sealed class NSwagSettings(JObject settings)
{
    private const string Clients = "openApiToCSharpClient";
    private const string Contracts = "openApiToCSharpController";

    /// <summary>The settings that this tool was built with.</summary>
    public static NSwagSettings BuiltIn => new(JObject.Parse(Resources.All("nswag.json").Single().Text));

    /// <summary>The namespace of the clients.</summary>
    public string Namespace => (string)Generator(Clients)["namespace"]!;

    /// <summary>Whether contracts of a server are wanted, too.</summary>
    public bool HasContracts => settings["codeGenerators"]![Contracts] is not null;

    /// <summary>The settings of one run, whose files all lie in one folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="templates">The folder with the templates.</param>
    /// <param name="handwritten">The types that the clients refer to and that are not generated.</param>
    public JObject In(string folder, string templates, IEnumerable<string> handwritten)
    {
        var run = (JObject)settings.DeepClone();
        run["documentGenerator"] = new JObject { ["fromDocument"] = new JObject { ["url"] = Path.Combine(folder, GeneratedFiles.Prepared) } };
        var clients = (JObject)run["codeGenerators"]![Clients]!;
        clients["contractsNamespace"] = clients["namespace"];
        clients["templateDirectory"] = Path.Combine(templates, "Clients");
        clients["excludedTypeNames"] = new JArray(handwritten);
        clients["contractsOutputFilePath"] = Path.Combine(folder, GeneratedFiles.Models);
        clients["output"] = Path.Combine(folder, GeneratedFiles.Clients);
        if (run["codeGenerators"]![Contracts] is JObject contracts)
        {
            contracts["templateDirectory"] = Path.Combine(templates, "Contracts");
            contracts["output"] = Path.Combine(folder, GeneratedFiles.Contracts);
        }

        return run;
    }

    /// <summary>The same for clients alone, in another namespace.</summary>
    public NSwagSettings For(string @namespace)
    {
        var copy = (JObject)settings.DeepClone();
        copy["codeGenerators"]![Clients]!["namespace"] = @namespace;
        ((JObject)copy["codeGenerators"]!).Remove(Contracts);
        return new NSwagSettings(copy);
    }

    private JObject Generator(string name) => (JObject)settings["codeGenerators"]![name]!;
}
