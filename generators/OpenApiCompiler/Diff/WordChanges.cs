using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>Counts the places that both documents have and that say it in other words.</summary>
internal sealed class WordChanges
{
    private static readonly HashSet<string> TextNames = ["description", "summary", "title", "externalDocs"];
    private static readonly HashSet<string> ExampleNames = ["example", "examples"];

    // Below these, names are the document's own.
    private static readonly HashSet<string> NameMaps = ["properties", "schemas", "headers", "securitySchemes", "parameters", "responses", "mapping"];

    public int Texts { get; private set; }

    public int Examples { get; private set; }

    public int Extensions { get; private set; }

    public void Compare(JToken old, JToken @new) => Compare(old, @new, namesAreFree: false);

    private void Compare(JToken old, JToken @new, bool namesAreFree)
    {
        switch (old, @new)
        {
            case (JObject before, JObject after):
                foreach (var name in before.Properties().Concat(after.Properties()).Select(p => p.Name).Distinct(StringComparer.Ordinal))
                {
                    CompareMember(name, before[name], after[name], namesAreFree);
                }

                break;

            case (JArray before, JArray after):
                var twins = after.ToLookup(KeyOf);
                foreach (var item in before.Where(i => KeyOf(i).Length > 0))
                {
                    if (twins[KeyOf(item)].FirstOrDefault() is { } twin)
                    {
                        Compare(item, twin, namesAreFree: false);
                    }
                }

                break;
        }
    }

    private void CompareMember(string name, JToken? old, JToken? @new, bool isName)
    {
        var isExample = !isName && ExampleNames.Contains(name);
        var isExtension = !isName && name.StartsWith("x-", StringComparison.Ordinal) && !KnownExtensions.Names.Contains(name);
        if (old is JContainer && @new is JContainer && !isExample && !isExtension)
        {
            Compare(old, @new, !isName && NameMaps.Contains(name));
        }
        else if (!isName && !JToken.DeepEquals(old, @new))
        {
            Texts += TextNames.Contains(name) ? 1 : 0;
            Examples += isExample ? 1 : 0;
            Extensions += isExtension ? 1 : 0;
        }
    }

    private static string KeyOf(JToken item) => item.Member("name").Word() is { } name ? $"{item.Member("in").Word()} {name}" : item.Member("url").Word() ?? "";
}
