using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>A document, read from JSON or YAML, and the file it came from. Stages change it in place.</summary>
public sealed class OpenApiDocument(JObject root, string file)
{
    private const long LargestFile = 64 * 1024 * 1024;
    private const int DeepestNesting = 256;

    private const string JsonBeginnings = "{[/ \t\r\n";

    internal static readonly string[] Verbs = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

    /// <summary>The document itself.</summary>
    public JObject Root { get; } = root;

    /// <summary>The file, as it was given; messages name it.</summary>
    public string File { get; } = file;

    /// <summary>The path items, by path.</summary>
    public JObject Paths => (JObject)Root["paths"]!;

    /// <summary>The component schemas, by name; created when the document has none.</summary>
    public JObject Schemas => Map("components", "schemas");

    /// <summary>Every operation with its path and its verb in lower case, in document order.</summary>
    public IEnumerable<(string Path, string Verb, JObject Operation)> Operations()
        => from path in Paths.Properties().ToList()
           from member in ((JObject)path.Value).Properties().ToList()
           where Verbs.Contains(member.Name)
           select (path.Name, member.Name, (JObject)member.Value);

    /// <summary>Every object in the document that is a reference, with its target text.</summary>
    public IEnumerable<(JObject Holder, JProperty Reference)> References()
        => from holder in Root.DescendantsAndSelf().OfType<JObject>().ToList()
           let reference = holder.Property("$ref")
           where reference?.Value.Type == JTokenType.String
           select (holder, reference);

    /// <summary>A copy that stages may change without touching this one.</summary>
    public OpenApiDocument Copy() => new((JObject)Root.DeepClone(), File);

    /// <summary>Reads an object from a UTF-8 file: YAML where the name ends with '.yaml' or '.yml', or where the text does not begin like JSON. Duplicate names and deep nesting are refused, comments are ignored.</summary>
    /// <exception cref="DocumentException">The file is missing, too large, not UTF-8, or not an object.</exception>
    public static OpenApiDocument Read(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            throw DocumentException.Whole(file, "The file does not exist.");
        }

        if (info.Length > LargestFile)
        {
            throw DocumentException.Whole(file, FormattableString.Invariant($"The file has {info.Length} bytes; at most {LargestFile} are accepted."));
        }

        using var text = new StringReader(Utf8Text.Decode(System.IO.File.ReadAllBytes(file), file));
        return Parse(text, file);
    }

    /// <summary>Reads an object from text; <paramref name="file"/> decides between JSON and YAML, and is named in messages.</summary>
    /// <exception cref="DocumentException">The text is not an object.</exception>
    public static OpenApiDocument Parse(TextReader text, string file)
    {
        var isYaml = IsYaml(text, file);
        using JsonReader reader = isYaml
            ? new YamlReader(text)
            : new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        reader.MaxDepth = DeepestNesting;
        var place = (IJsonLineInfo)reader;
        try
        {
            var settings = new JsonLoadSettings
            {
                DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
                LineInfoHandling = LineInfoHandling.Load,
            };
            var root = JToken.ReadFrom(reader, settings);
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment)
                {
                    throw new JsonReaderException("There is more text after the end of the document.", reader.Path, place.LineNumber, place.LinePosition, null);
                }
            }

            var map = root as JObject ?? throw DocumentException.At(root, file, $"The document must be an object, but is '{root.Type}'.");
            TextLimits.Check(map, file);
            return new OpenApiDocument(map, file);
        }
        catch (JsonReaderException e)
        {
            throw DocumentException.Unreadable(file, isYaml ? "YAML" : "JSON", e);
        }
    }

    private static bool IsYaml(TextReader text, string file)
        => file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            || (!file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && text.Peek() is var first and >= 0 && !JsonBeginnings.Contains((char)first));

    private JObject Map(string outer, string inner)
    {
        if (Root[outer] is not JObject holder)
        {
            Root[outer] = holder = [];
        }

        if (holder[inner] is not JObject map)
        {
            holder[inner] = map = [];
        }

        return map;
    }
}
