namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>The C# types of single values, as SchemaForms.ScalarOf chooses them: all integers have 64 bits, and all numbers are doubles.</summary>
internal static class CSharpTypes
{
    public const string Text = "string";

    private const string Bytes = "byte[]";

    public static string Of(Shape shape, string? format)
        => (shape, format) switch
        {
            (Shape.Integer, _) => "long",
            (Shape.Number, _) => "double",
            (Shape.Boolean, _) => "bool",
            (Shape.Text, "date-time") => "DateTimeOffset",
            (Shape.Text, "byte") => Bytes,
            (Shape.Text, "int64") => "long",
            (Shape.Text, _) => Text,
            _ => "",
        };

    /// <summary>Whether the type is a struct, whose nullable form is another type. Enums are.</summary>
    public static bool IsValueType(SchemaView view) => view["enum"] is not null || Of(view.Shape, view.Text("format")) is not ("" or Text or Bytes);
}
