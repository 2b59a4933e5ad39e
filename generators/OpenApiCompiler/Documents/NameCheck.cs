using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>
/// Refuses names that could become code. NSwag writes the names of schemas, properties and parameters into its output with few
/// characters replaced, and enum values into comments, where a line separator would end the comment.
/// </summary>
internal static partial class NameCheck
{
    public static void Apply(OpenApiDocument document)
    {
        foreach (var path in document.Paths.Properties())
        {
            Expect(PathForm().IsMatch(path.Name), document, path, $"The path '{path.Name}' must start with '/' and consist of visible ASCII characters.");
        }

        foreach (var word in Keywords.Below(document.Root))
        {
            foreach (var (place, name) in NamesIn(word))
            {
                Expect(NameForm().IsMatch(name), document, place,
                    $"The name '{name}' cannot become a name in code. Use letters, digits, '_', '-' and '.', a letter, digit or '_' first.");
            }

            foreach (var item in word is { Name: "enum", Value: JArray list } ? list.Where(item => item.Type == JTokenType.String) : [])
            {
                Expect(!Breaks((string)item!), document, item, $"The word '{item}' must not contain control characters or line separators.");
            }
        }
    }

    private static IEnumerable<(JToken Place, string Name)> NamesIn(JProperty word)
        => (word.Name, word.Value) switch
        {
            ("properties" or "schemas", JObject map) => map.Properties().Select(member => ((JToken)member, member.Name)),
            ("parameters", JArray list) => ParameterNames(list),
            ("parameters", JObject map) => ParameterNames(map.PropertyValues()),
            _ => [],
        };

    private static IEnumerable<(JToken Place, string Name)> ParameterNames(IEnumerable<JToken> parameters)
        => from parameter in parameters.OfType<JObject>()
           let name = parameter["name"]
           where name?.Type == JTokenType.String
           select (name, (string)name!);

    private static bool Breaks(string text) => text != OneLine.Of(text);

    private static void Expect(bool holds, OpenApiDocument document, JToken place, string message)
    {
        if (!holds)
        {
            throw DocumentException.At(place, document.File, message);
        }
    }

    [GeneratedRegex(@"^/[!-~]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PathForm();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}
