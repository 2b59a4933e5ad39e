namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>The format decides the C# type of numbers and of some texts; of other texts it only says more.</summary>
internal static class Formats
{
    public static void Compare(SchemaPair pair)
    {
        var before = pair.Old.Text("format");
        var after = pair.New.Text("format");
        if (before != after)
        {
            pair.Add(Kinds.FormatChanged, Judge(pair.Old.Shape, before, after, pair.Direction), before, after);
        }
    }

    private static Impact Judge(Shape shape, string? before, string? after, Direction direction)
        => (shape, before, after) switch
        {
            (Shape.Integer, "int32", "int64") => Impact.Source("The C# type changes from int to long; values above 32 bits are to be expected."),
            (Shape.Integer, "int64", null) or (Shape.Integer, null, "int64") => Impact.Source("The C# type is another one: without a format it is int."),
            (Shape.Number, "float", "double" or null) => Impact.Source("The C# type changes from float to double."),
            (Shape.Number, null, "double") or (Shape.Number, "double", null) => Impact.Harmless("A number without a format is a double."),
            (_, _, null) when CSharpType(shape, before) != CSharpType(shape, after) => Impact.WiderType(direction),
            // 'email' and the like are a remark on a text; that the remark is gone breaks nobody.
            (Shape.Text, _, null) => Impact.Harmless("It stays a text in C#; the document says less about it."),
            (_, _, null) => Impact.Wider(direction),
            (_, null, _) or (Shape.Integer, "int64", _) or (Shape.Number, "double", _)
                => CSharpType(shape, before) == CSharpType(shape, after) ? Impact.Narrower(direction) : Impact.NarrowerType(direction),
            _ => Impact.Different(direction),
        };

    private static string CSharpType(Shape shape, string? format)
        => (shape, format) switch
        {
            (Shape.Integer, "int64") => "long",
            (Shape.Integer, _) => "int",
            (Shape.Number, "float" or "decimal") => format,
            (Shape.Number, _) => "double",
            (Shape.Text, "date-time" or "date" or "time" or "duration" or "uuid" or "guid" or "uri" or "byte" or "binary") => format,
            (Shape.Text, _) => "string",
            _ => "",
        };
}
