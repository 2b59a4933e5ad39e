using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Names;

/// <summary>
/// The public names: verb and path to client and method, document schema to class. HubSpot renamed every operation id eight
/// times and its schemas now and then; these names stay.
/// </summary>
internal sealed partial class NamesFile
{
    private NamesFile(string file, IReadOnlyList<OperationName> operations, IReadOnlyDictionary<string, string> classes, KeyRules? keys, IReadOnlyList<string> handwritten)
    {
        Keys = keys;
        Handwritten = handwritten;
        File = file;
        Operations = operations;
        Classes = classes;
    }

    public string File { get; }

    public IReadOnlyList<OperationName> Operations { get; }

    /// <summary>Class name by schema name of the document; several schema names may lead to one class.</summary>
    public IReadOnlyDictionary<string, string> Classes { get; }

    /// <summary>The types that address things; null when there are none.</summary>
    public KeyRules? Keys { get; }

    /// <summary>The classes that are written by hand and not generated.</summary>
    public IReadOnlyList<string> Handwritten { get; }

    /// <exception cref="DocumentException">A key is not 'verb path', a name is not an identifier, or a name is given twice.</exception>
    public static NamesFile Read(string file)
    {
        var source = OpenApiDocument.Read(file);
        var operations = new List<OperationName>();
        foreach (var entry in Section(source, "operations"))
        {
            var key = entry.Name.Split(' ');
            if (key.Length != 2 || !OpenApiDocument.Verbs.Contains(key[0]) || !key[1].StartsWith('/'))
            {
                throw DocumentException.At(entry, file, $"'{entry.Name}' must be a verb in lower case and a path, for example 'get /events/{{externalEventId}}'.");
            }

            var value = entry.Value as JObject ?? throw DocumentException.At(entry, file, $"'{entry.Name}' needs an object with 'client' and 'method'.");
            var name = new OperationName(key[0], key[1], Identifier(value["client"], entry), Identifier(value["method"], entry)) { HiddenBecause = (value["hidden"] as JValue)?.Value as string };
            if (operations.Any(o => o.Matches(name.Verb, name.Path)))
            {
                throw DocumentException.At(entry, file, $"'{entry.Name}' is listed twice; the names of path parameters make no difference.");
            }

            if (operations.FirstOrDefault(o => OperationName.Shape(o.Path) == OperationName.Shape(name.Path)) is { } twin && twin.Path != name.Path)
            {
                throw DocumentException.At(entry, file, $"'{name.Path}' and '{twin.Path}' are one path, so its parameters need the same names in every entry.");
            }

            operations.Add(name);
        }

        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Section(source, "schemas"))
        {
            foreach (var schema in entry.Value as JArray ?? throw DocumentException.At(entry, file, $"'{entry.Name}' must list the schema names that it stands for."))
            {
                if (schema.Type != JTokenType.String)
                {
                    throw DocumentException.At(schema, file, $"'{entry.Name}' lists a '{schema.Type}', but schemas have texts as names.");
                }

                if (!classes.TryAdd((string)schema!, Identifier(new JValue(entry.Name), entry)))
                {
                    throw DocumentException.At(schema, file, $"The schema '{schema}' is listed twice.");
                }
            }
        }

        return new NamesFile(file, operations, classes, KeyRules.Of(source), [.. (source.Root["handwritten"] as JArray ?? []).Select(n => (string)n!)]);

        string Identifier(JToken? value, JProperty entry)
            => value?.Type == JTokenType.String && IdentifierForm().IsMatch((string)value!)
                ? (string)value!
                : throw DocumentException.At(entry, file, $"'{value}' is not a name. Use letters and digits, the first a capital.");
    }

    private static IEnumerable<JProperty> Section(OpenApiDocument source, string name)
        => source.Root[name] is JObject section
            ? section.Properties()
            : throw DocumentException.At(source.Root, source.File, $"'{name}' must be an object.");

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdentifierForm();
}
