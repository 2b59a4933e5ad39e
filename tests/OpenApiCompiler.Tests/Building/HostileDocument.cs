using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Building;

/// <summary>A document that tries to become code wherever a text is free.</summary>
internal static class HostileDocument
{
    /// <summary>A word that the generated code may hold in quotes only.</summary>
    public const string Word = "\"); Injected(); //";

    private static readonly string[] Attempts =
    [
        Word,
        "*/ Injected(7); /*",
        "</summary> Injected();",
        "{{ Injected }} {% Injected %}",
        "{Injected()}",
        "\\\"); new Injected();",
        "new\\nline",
        "class",
        "",
    ];

    public static string Of(string document)
    {
        var root = JObject.Parse(document);
        var schemas = (JObject)root["components"]!["schemas"]!;
        schemas["Hostile"] = new JObject
        {
            ["title"] = Word,
            ["description"] = "*/ Injected(); /*",
            ["type"] = "object",
            ["properties"] = new JObject
            {
                ["word"] = new JObject { ["type"] = "string", ["enum"] = new JArray(Attempts) },
                ["text"] = new JObject { ["type"] = "string", ["format"] = Word, ["pattern"] = Word, ["default"] = Word, ["example"] = Word, ["x-converter"] = "Injected" },
                ["number"] = new JObject { ["type"] = "integer", ["default"] = "7; Injected()" },
                ["class"] = new JObject { ["type"] = "string", ["description"] = "</summary> Injected();" },
            },
        };
        foreach (var operation in root["paths"]!.Children<JProperty>().SelectMany(path => path.Value.Children<JProperty>()).Select(verb => (JObject)verb.Value))
        {
            operation["operationId"] = Word;
            operation["summary"] = operation["description"] = "*/ Injected(); /*\nInjected();";
            operation["tags"] = new JArray(Word);
            operation["x-retry-safe"] = Word;
        }

        return root.ToString(Formatting.Indented);
    }
}
