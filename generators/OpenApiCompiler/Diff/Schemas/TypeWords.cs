namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Says the type of a schema in a few words, for the old and new value of a change.</summary>
internal static class TypeWords
{
    public static string Of(SchemaView view) => view.Name ?? Form(view);

    /// <summary>The form alone, for a schema that kept its name.</summary>
    public static string Form(SchemaView view)
        => view.Shape switch
        {
            Shape.Any => view.Alternatives is null ? "any" : "one of several",
            Shape.Nothing => "nothing",
            Shape.Text => view["enum"] is null ? WithFormat("string", view) : "enum",
            Shape.Integer => WithFormat("integer", view),
            Shape.Number => WithFormat("number", view),
            Shape.Boolean => "boolean",
            Shape.List => "array",
            Shape.Map => "map",
            Shape.Free => "any object",
            _ => "object",
        };

    private static string WithFormat(string type, SchemaView view) => view.Text("format") is { } format ? $"{type} ({format})" : type;
}
