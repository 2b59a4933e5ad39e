using HubSpot.OpenApiCompiler.Generate.Operations;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>The C# of one method: its parameters as they are declared and given, and the statements that fill its call.</summary>
internal sealed class OperationCode(Operation operation)
{
    private const string Query = "query";

    /// <summary>Type and name of everything but the query and the cancellation token, in order.</summary>
    private IReadOnlyList<(string Type, string Name, string Documentation)> Required { get; } = [.. RequiredOf(operation)];

    /// <summary>What a caller sees before the cancellation token.</summary>
    public string Declared => string.Concat(Required.Select(p => $"{p.Type} {p.Name}, ").Append(operation.OptionsName is { } query ? $"{query}? {Query} = null, " : ""));

    /// <summary>The same without defaults and without an end, for a method that is only called from here.</summary>
    public string Parameters => string.Join(", ", Required.Select(p => $"{p.Type} {p.Name}").Concat(operation.OptionsName is { } query ? [$"{query}? {Query}"] : []));

    /// <summary>The arguments for <see cref="Parameters"/>.</summary>
    public string Given => string.Join(", ", Required.Select(p => p.Name).Concat(operation.OptionsName is null ? [] : [Query]));

    /// <summary>The arguments before the query.</summary>
    public string GivenBeforeQuery => string.Concat(Required.Select(p => p.Name + ", "));

    public IEnumerable<(string Name, string Documentation)> Documented
        => Required.Select(p => (p.Name, p.Documentation)).Concat(operation.OptionsName is null ? [] : [(Query, "Optional values; null for none.")]);

    /// <summary>What the body and the parameters that are no part of a key add to the call.</summary>
    public IEnumerable<string> Adds
    {
        get
        {
            foreach (var parameter in operation.PlainParameters)
            {
                yield return parameter.IsRequired
                    ? Add("AddRequired" + parameter.Place, parameter, parameter.Name)
                    : Add("Add" + parameter.Place, parameter, $"{Query}?.{parameter.Name}");
            }

            if (operation.Body is { } body)
            {
                var value = IsBodyChecked ? "body ?? throw new global::System.ArgumentNullException(nameof(body))" : "body";
                yield return $"Set{body.Kind}({value}, {Literal.Of(body.MediaType)})";
            }
        }
    }

    public bool IsBodyChecked => operation.Body is { IsRequired: true } body && !CSharpType.IsStruct(body.Shape);

    /// <summary>What the parts of the key add to the call of one route.</summary>
    public static IEnumerable<string> KeyAdds(Operation route)
        => route.Parameters.Where(p => route.Key?.Values.ContainsKey(p.WireName) == true).Select(p => Add("AddRequired" + p.Place, p, route.Key!.Values[p.WireName])); // Filtered before.

    private static string Add(string method, Parameter parameter, string value)
        => $"{method}({Literal.Of(parameter.Place == ParameterPlace.Path ? parameter.Name : parameter.WireName)}, {value}, ParameterStyle.{parameter.Style})";

    private static IEnumerable<(string Type, string Name, string Documentation)> RequiredOf(Operation operation)
    {
        if (operation.Key is { } key)
        {
            yield return (key.Type, key.Name, XmlText.Of(key.Description, "The key."));
        }

        foreach (var parameter in operation.PlainParameters.Where(p => p.IsRequired))
        {
            yield return (CSharpType.Of(parameter.Shape), parameter.Name, XmlText.Of(parameter.Description, $"The value '{XmlText.Escaped(parameter.WireName)}' of the call."));
        }

        if (operation.Body is { } body)
        {
            yield return (CSharpType.Of(body.Shape) + (body.IsRequired ? "" : "?"), "body", XmlText.Of(body.Description, "What to send."));
        }
    }
}
