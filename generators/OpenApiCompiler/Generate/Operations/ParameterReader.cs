using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Diff.Reports;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>Reads the parameters of an operation: its own, and those that its path item shares out.</summary>
internal sealed partial class ParameterReader(OpenApiDocument document, References references, SchemaReader schemas, Remarks remarks, Budget budget)
{
    // These are ours to set: the document has other places for them.
    private static readonly HashSet<string> IgnoredHeaders = new(["Accept", "Content-Type", "Authorization"], StringComparer.OrdinalIgnoreCase);

    /// <param name="path">The path, which has the last word on its own parameters.</param>
    /// <param name="pathItem">The path item.</param>
    /// <param name="operation">The operation, whose parameters win over those of the path item.</param>
    /// <param name="area">The client, the beginning of the names of types that the document does not name.</param>
    public IReadOnlyList<Parameter> Read(PathTemplate path, JObject pathItem, JObject operation, string area)
    {
        var declared = new Dictionary<(ParameterPlace Place, string Name), JObject>();
        foreach (var item in List(operation).Concat(List(pathItem)))
        {
            if (references.End(item) is { } parameter)
            {
                declared.TryAdd((PlaceOf(parameter, item), NameOf(parameter, item)), parameter);
            }
        }

        budget.AddMembers(declared.Count, operation);
        var inPath = path.Parameters.ToList();
        foreach (var (key, parameter) in declared.Where(d => d.Key.Place == ParameterPlace.Path && !inPath.Contains(d.Key.Name)).ToList())
        {
            remarks.Add(parameter, $"The path parameter '{Printable.Of(key.Name)}' does not occur in its path and is left out.");
            declared.Remove(key);
        }

        foreach (var missing in inPath.Where(name => !declared.ContainsKey((ParameterPlace.Path, name))))
        {
            remarks.Add(operation, $"The path parameter '{Printable.Of(missing)}' is not declared; it is taken for a text.");
            declared.Add((ParameterPlace.Path, missing), new JObject { ["required"] = true });
        }

        var ordered = declared.Where(d => d.Key.Place != ParameterPlace.Header || !IgnoredHeaders.Contains(d.Key.Name))
            .OrderBy(d => d.Key.Place == ParameterPlace.Path ? inPath.IndexOf(d.Key.Name) : int.MaxValue)
            .ThenBy(d => d.Key.Name, StringComparer.Ordinal).ThenBy(d => d.Key.Place)
            .ToList();
        var arguments = new NameScope(ReservedNames.ForParameters, "Value");
        var members = new NameScope(ReservedNames.ForMembers, "Value");
        return [.. ordered.Select(d => Read(d.Key.Place, d.Key.Name, d.Value, arguments, members, area))];
    }

    private Parameter Read(ParameterPlace place, string wireName, JObject source, NameScope arguments, NameScope members, string area)
    {
        var isRequired = place == ParameterPlace.Path || (source["required"] as JValue)?.Value is true;
        var schema = source["schema"];
        var style = StyleOf(place, source);
        if (schema is null && source["content"] is JObject content && content.Properties().FirstOrDefault() is { } media)
        {
            (schema, style) = ((media.Value as JObject)?["schema"], ParameterStyle.Json);
        }

        var shape = schema is null ? new ScalarShape(Scalar.Text) : schemas.ReadShared(schema, area + Identifier.Pascal(wireName));
        shape = shape is ScalarShape { Kind: Scalar.File } ? new ScalarShape(Scalar.Text) : shape;
        var name = isRequired ? arguments.Take(Identifier.Camel(wireName)) : members.Take(Identifier.Pascal(wireName));
        return new Parameter(wireName, name, place, shape, style, isRequired, DocumentText.Of(source));
    }

    private ParameterStyle StyleOf(ParameterPlace place, JObject parameter)
    {
        var isForm = place is ParameterPlace.Query or ParameterPlace.Cookie;
        var explode = (parameter["explode"] as JValue)?.Value as bool? ?? isForm;
        // Older documents write the styles in capitals.
        return ((parameter["style"] as JValue)?.Value as string ?? (isForm ? "form" : "simple")).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant() switch
        {
            "form" => explode ? ParameterStyle.Repeated : ParameterStyle.Commas,
            "simple" => ParameterStyle.Commas,
            "spacedelimited" => explode ? ParameterStyle.Repeated : ParameterStyle.Spaces,
            "pipedelimited" => explode ? ParameterStyle.Repeated : ParameterStyle.Bars,
            "deepobject" => ParameterStyle.Brackets,
            var other => throw DocumentException.At(parameter["style"]!, document.File,
                $"The style '{Printable.Of(other)}' is not supported. Use form, simple, spaceDelimited, pipeDelimited or deepObject."),
        };
    }

    private ParameterPlace PlaceOf(JObject parameter, JToken place)
        => (parameter["in"] as JValue)?.Value switch
        {
            "path" => ParameterPlace.Path,
            "query" => ParameterPlace.Query,
            "header" => ParameterPlace.Header,
            "cookie" => ParameterPlace.Cookie,
            _ => throw DocumentException.At(place, document.File, "A parameter needs a 'name' and 'in' (path, query, header or cookie)."),
        };

    private string NameOf(JObject parameter, JToken place)
    {
        var name = (parameter["name"] as JValue)?.Value as string
            ?? throw DocumentException.At(place, document.File, "A parameter needs a 'name' and 'in' (path, query, header or cookie).");
        budget.AddName(name, parameter);
        if (PlaceOf(parameter, place) is ParameterPlace.Header or ParameterPlace.Cookie && !Token().IsMatch(name))
        {
            throw DocumentException.At(parameter, document.File, $"'{Printable.Of(name)}' cannot be the name of a header or cookie.");
        }

        return name;
    }

    private JArray List(JObject holder)
        => holder["parameters"] switch
        {
            null => [],
            JArray list => list,
            var other => throw DocumentException.At(other, document.File, "'parameters' must be an array."),
        };

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
