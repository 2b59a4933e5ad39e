using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Naming;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Names;

/// <summary>
/// The public names: verb and path to client and method, schema to class. HubSpot renamed every operation id eight times and
/// renames schemas now and then; these names stay.
/// </summary>
internal sealed partial class NamesFile
{
    // Everything that the file may contain. A word that is not listed here is refused, so that a misspelled one is noticed.
    private static readonly string[] Sections = ["handwritten", "keys", "operations", "schemas", "types"];
    private static readonly string[] OperationMembers = ["client", "method", "enumerate", "hidden"];

    private NamesFile(string file)
    {
        File = file;
    }

    /// <summary>The names of a document that has none so far.</summary>
    public static NamesFile Empty { get; } = new("");

    public string File { get; }

    public IReadOnlyList<OperationName> Operations { get; private init; } = [];

    /// <summary>Class name by the schema name of the document; several schema names may lead to one class.</summary>
    public IReadOnlyDictionary<string, string> Classes { get; private init; } = new Dictionary<string, string>();

    /// <summary>The types that address things; null when there are none.</summary>
    public KeyRules? Keys { get; private init; }

    /// <summary>The classes that are written by hand and not generated.</summary>
    public IReadOnlyList<string> Handwritten { get; private init; } = [];

    /// <summary>Class name by the <see cref="TypeKey"/> of a type that the document does not name.</summary>
    public IReadOnlyDictionary<string, string> Types { get; private init; } = new Dictionary<string, string>();

    /// <exception cref="DocumentException">A key or a name is not valid, a name is given twice, or a word is unknown.</exception>
    public static NamesFile Read(string file)
    {
        var source = OpenApiDocument.Read(file);
        Known(source.Root, Sections, file);
        var operations = ReadOperations(source);
        var owners = operations.Select(o => o.Client + "Client").Distinct().ToDictionary(name => name, name => $"the client '{name}'", StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<string> handwritten = [.. (source.Root["handwritten"] as JArray ?? []).Select(n => Name(n, (JProperty)n.Parent!.Parent!, file))]; // A list in a member.
        var reserved = ReservedNames.ForTypes.Except(handwritten).ToHashSet();
        return new NamesFile(file)
        {
            Keys = KeyRules.Of(source),
            Handwritten = handwritten,
            Operations = operations,
            Classes = ReadTypes(source, "schemas", "schema", owners, reserved),
            Types = source.Root["types"] is null ? new Dictionary<string, string>() : ReadTypes(source, "types", "type", owners, reserved),
        };
    }

    /// <summary>The same names in another file, with other content.</summary>
    public static NamesFile Of(IEnumerable<OperationName> operations, IReadOnlyDictionary<string, string> classes, IReadOnlyDictionary<string, string> types)
        => new("") { Operations = [.. operations], Classes = classes, Types = types };

    private static List<OperationName> ReadOperations(OpenApiDocument source)
    {
        var file = source.File;
        var operations = new List<OperationName>();
        var byShape = new Dictionary<string, OperationName>(StringComparer.Ordinal);
        var listed = new HashSet<(string Verb, string Shape)>();
        var methods = new HashSet<(string Client, string Method)>();
        foreach (var entry in Section(source, "operations"))
        {
            var key = entry.Name.Split(' ');
            if (key.Length != 2 || !OpenApiDocument.Verbs.Contains(key[0]) || !key[1].StartsWith('/'))
            {
                throw DocumentException.At(entry, file, $"'{entry.Name}' must be a verb in lower case and a path, for example 'get /events/{{externalEventId}}'.");
            }

            var value = entry.Value as JObject ?? throw DocumentException.At(entry, file, $"'{entry.Name}' needs an object with 'client' and 'method'.");
            Known(value, OperationMembers, file);
            var name = new OperationName(key[0], key[1], Name(value["client"], entry, file), Name(value["method"], entry, file))
            {
                HiddenBecause = (value["hidden"] as JValue)?.Value as string,
                Enumerate = value["enumerate"] is { } enumerate ? Name(enumerate, entry, file) : null,
            };
            var shape = OperationName.Shape(name.Path);
            if (!listed.Add((name.Verb, shape)))
            {
                throw DocumentException.At(entry, file, $"'{entry.Name}' is listed twice; the names of path parameters make no difference.");
            }

            if (byShape.TryGetValue(shape, out var twin) && twin.Path != name.Path)
            {
                throw DocumentException.At(entry, file, $"'{name.Path}' and '{twin.Path}' are one path, so its parameters need the same names in every entry.");
            }

            // The template adds a method with this ending to every method.
            foreach (var method in new[] { name.Method, name.Method + MethodScope.Raw, name.Enumerate }.OfType<string>())
            {
                if (!methods.Add((name.Client, method)) && source.Root["keys"] is null)
                {
                    throw DocumentException.At(entry, file, $"'{name.Client}.{method}' is given to two operations.");
                }
            }

            byShape[shape] = name;
            operations.Add(name);
        }

        return operations;
    }

    private static Dictionary<string, string> ReadTypes(OpenApiDocument source, string section, string kind, Dictionary<string, string> owners, HashSet<string> reserved)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Section(source, section))
        {
            var name = Name(new JValue(entry.Name), entry, source.File);
            if (reserved.Contains(name))
            {
                throw DocumentException.At(entry, source.File, $"'{name}' is the name of a type of .NET or of the generated code. Use another name.");
            }

            if (!owners.TryAdd(name, $"'{name}' in '{section}'"))
            {
                throw DocumentException.At(entry, source.File, $"'{name}' is also the name of {owners[name]}. Use another name.");
            }

            foreach (var item in entry.Value as JArray ?? throw DocumentException.At(entry, source.File, $"'{entry.Name}' must list the {kind} names that it stands for."))
            {
                if (item.Type != JTokenType.String)
                {
                    throw DocumentException.At(item, source.File, $"'{entry.Name}' lists a '{item.Type}', but {kind} names are texts.");
                }

                if (!types.TryAdd((string)item!, name))
                {
                    throw DocumentException.At(item, source.File, $"The {kind} '{item}' is listed twice.");
                }
            }
        }

        return types;
    }

    private static void Known(JObject map, string[] words, string file)
    {
        if (map.Properties().FirstOrDefault(p => !words.Contains(p.Name)) is { } unknown)
        {
            throw DocumentException.At(unknown, file, $"'{unknown.Name}' is not known here. Use {string.Join(", ", words.Select(w => $"'{w}'"))}.");
        }
    }

    private static string Name(JToken? value, JProperty entry, string file)
        => value?.Type == JTokenType.String && IdentifierForm().IsMatch((string)value!)
            ? (string)value!
            : throw DocumentException.At(entry, file, $"'{value}' is not a name. Use letters and digits, the first a capital.");

    private static IEnumerable<JProperty> Section(OpenApiDocument source, string name)
        => source.Root[name] is JObject section
            ? section.Properties()
            : throw DocumentException.At(source.Root, source.File, $"'{name}' must be an object.");

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]{0,199}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdentifierForm();
}
