using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>HubSpot's document as it was published, which judges raw answers.</summary>
internal sealed partial class PublishedDocument
{
    private readonly JObject _document;
    private readonly JsonSchema _schemas;

    private PublishedDocument(JObject document, JsonSchema schemas)
    {
        _document = document;
        _schemas = schemas;
    }

    public IEnumerable<(string Verb, string Path)> Operations
        => from path in ((JObject)_document["paths"]!).Properties()
           from verb in ((JObject)path.Value).Properties()
           where verb.Value is JObject
           select (verb.Name.ToUpperInvariant(), Shorten(path.Name));

    public static async Task<PublishedDocument> ReadAsync(string file)
    {
        var document = JObject.Parse(await File.ReadAllTextAsync(file));
        var schemas = new JObject { ["definitions"] = JToken.Parse(document["components"]!["schemas"]!.ToString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal)) };
        return new PublishedDocument(document, await JsonSchema.FromJsonAsync(schemas.ToString()));
    }

    /// <summary>What the document does not allow in an answer, as schema, member and kind.</summary>
    public IEnumerable<string> Validate(string verb, string path, int status, string body)
    {
        var responses = Operation(verb, path)["responses"]!;
        var name = responses[$"{status}"] is { } declared ? SchemaOf(declared) : status < 400 ? "" : "Error";
        if (name is "" or null)
        {
            return body.Length == 0 ? [] : [$"{verb} {path} {status}: a body"];
        }

        return body.Length == 0 ? [$"{verb} {path} {status}: no body"] : Flatten(name, _schemas.Definitions[name].Validate(body)).Distinct();
    }

    private JToken Operation(string verb, string path)
        => ((JObject)_document["paths"]!).Properties().Single(candidate => Shorten(candidate.Name) == path).Value[verb.ToLowerInvariant()]!;

    private static string? SchemaOf(JToken response) => ((string?)response.SelectToken("content.['application/json'].schema.$ref"))?.Split('/')[^1];

    private static IEnumerable<string> Flatten(string schema, IEnumerable<ValidationError> errors)
        => errors.SelectMany(error => error is ChildSchemaValidationError child ? child.Errors.SelectMany(pair => Flatten(schema, pair.Value)) : [Finding(schema, error)]);

    // Answers of one kind have one reason to differ, whichever envelope they come in.
    private static string Finding(string schema, ValidationError error)
    {
        var member = Index().Replace(error.Path ?? "", "[]").TrimStart('#', '/');
        member = member.StartsWith("results[].", StringComparison.Ordinal) ? member["results[].".Length..] : member;
        member = CustomProperty().Replace(member, "customProperties[].*");
        return $"{(schema == "Error" ? "Error " : "")}{member}: {error.Kind}";
    }

    private static string Shorten(string path) => Prefix().Replace(path, "");

    [GeneratedRegex("^/marketing/(v3/marketing-events|marketing-events/v3)")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^customProperties\[\]\..+$")]
    private static partial Regex CustomProperty();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
