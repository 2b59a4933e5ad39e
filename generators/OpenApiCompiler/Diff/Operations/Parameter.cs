using HubSpot.OpenApiCompiler.Names;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>One parameter of an operation, with the defaults of the specification filled in.</summary>
internal sealed class Parameter(string path, JToken place, JObject content)
{
    /// <summary>Where the parameter is listed; behind it may stand a reference.</summary>
    public JToken Place { get; } = place["$ref"] is null ? content : place;

    public JObject Content { get; } = content;

    public string Name { get; } = content["name"].Word() ?? "";

    public string In { get; } = (content["in"].Word() ?? "").ToLowerInvariant();

    public bool IsRequired => In == "path" || Content["required"].IsTrue();

    public bool IsDeprecated => Content["deprecated"].IsTrue();

    public JToken? Schema => Content["schema"] ?? (Content["content"] as JObject)?.Properties().FirstOrDefault()?.Value.Member("schema");

    /// <summary>Equal for what a client sends the same way: path parameters count by position, headers ignore case.</summary>
    public string Key { get; } = KeyOf(path, (content["in"].Word() ?? "").ToLowerInvariant(), content["name"].Word() ?? "");

    /// <summary>How lists and objects become text; single values look the same in every style that a place allows, but for two.</summary>
    public string Serialization
    {
        get
        {
            var style = (Content["style"].Word() ?? (In is "query" or "cookie" ? "form" : "simple")).ToLowerInvariant();
            var explode = Content["explode"] is JValue { Value: bool given } ? given : style == "form";
            var media = (Content["content"] as JObject)?.Properties().FirstOrDefault()?.Name;
            var isSingle = Schema.Member("$ref") is null && Schema.Member("type").Word() is not ("array" or "object");
            return media ?? (isSingle ? style is "label" or "matrix" ? style : "plain" : $"{style}{(explode ? ", exploded" : "")}");
        }
    }

    private static string KeyOf(string path, string place, string name)
        => place switch
        {
            "path" => OperationName.ParameterKey(path, name),
            "header" => $"header {name.ToLowerInvariant()}",
            _ => $"{place} {name}",
        };
}
