using HubSpot.MarketingEvents;
using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Diff.Reports;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>Reads the parameters of an operation: its own, and those of its path item.</summary>
internal sealed partial class ParameterReader(OpenApiDocument document, References references, SchemaReader schemas, Remarks remarks, Budget budget)
{
    // The runtime sets these; the document describes them elsewhere.
    private static readonly HashSet<string> IgnoredHeaders = new(["Accept", "Content-Type", "Authorization"], StringComparer.OrdinalIgnoreCase);

    /// <param name="path">The path; its placeholders decide which path parameters there are.</param>
    /// <param name="pathItem">The path item.</param>
    /// <param name="operation">The operation, whose parameters win over those of the path item.</param>
    /// <param name="area">The client; the names of types that the document does not name begin with it.</param>
    /// <param name="optionsName">Gives the class of the optional parameters its name; called only when there are some.</param>
    public (IReadOnlyList<Parameter> Parameters, string? OptionsName) Read(PathTemplate path, JObject pathItem, JObject operation, string area, Func<string> optionsName)
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
            remarks.Add(operation, $"The path parameter '{Printable.Of(missing)}' is not declared; it is read as a text.");
            declared.Add((ParameterPlace.Path, missing), new JObject { ["required"] = true });
        }

        var ordered = declared.Where(d => d.Key.Place != ParameterPlace.Header || !IgnoredHeaders.Contains(d.Key.Name))
            .OrderBy(d => d.Key.Place == ParameterPlace.Path ? inPath.IndexOf(d.Key.Name) : int.MaxValue)
            .ThenBy(d => d.Key.Name, StringComparer.Ordinal).ThenBy(d => d.Key.Place)
            .ToList();
        var arguments = new NameScope(ReservedNames.ForParameters, "Value");
        var options = ordered.TrueForAll(d => IsRequired(d.Key.Place, d.Value)) ? null : optionsName();
        var members = NameScope.ForMembersOf(options ?? "");
        return ([.. ordered.Select(d => Read(d.Key.Place, d.Key.Name, d.Value, arguments, members, area))], options);
    }

    private Parameter Read(ParameterPlace place, string wireName, JObject source, NameScope arguments, NameScope members, string area)
    {
        var isRequired = IsRequired(place, source);
        var schema = source["schema"];
        var style = StyleOf(place, source);
        if (schema is null && source["content"] is JObject content && content.Properties().FirstOrDefault() is { } media)
        {
            (schema, style) = ((media.Value as JObject)?["schema"], ParameterStyle.Json);
        }

        var shape = schema is null ? new ScalarShape(Scalar.Text) : schemas.ReadShared(schema, area + Identifier.Pascal(wireName));
        shape = shape is ScalarShape { Kind: Scalar.File } ? new ScalarShape(Scalar.Text) : shape;
        var name = isRequired ? arguments.Take(Identifier.Camel(wireName)) : members.Take(Identifier.Pascal(wireName));
        return new Parameter(wireName, name, place, shape, style, isRequired, DocumentText.Of(source)) { Maximum = schema is null ? null : schemas.MaximumOf(schema) };
    }

    private static bool IsRequired(ParameterPlace place, JObject source) => place == ParameterPlace.Path || (source["required"] as JValue)?.Value is true;

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
