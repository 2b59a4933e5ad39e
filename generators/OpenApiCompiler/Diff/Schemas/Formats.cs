namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>The format decides the C# type of some texts. Of other texts, and of numbers, it only says more.</summary>
internal static class Formats
{
    // For whoever shows or asks for a value; they exclude none.
    private static readonly string[] Hints = ["password", "textarea", "multiline", "html", "markdown"];

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
    {
        var isSameType = CSharpTypes.Of(shape, before) == CSharpTypes.Of(shape, after);
        return (Range(shape, before), Range(shape, after)) switch
        {
            var (was, becomes) when was == becomes => Impact.Harmless("The same values are valid, and the C# type is the same."),
            (_, null) => isSameType ? Impact.Wider(direction) : Impact.WiderType(direction),
            (null, _) => isSameType ? Impact.Narrower(direction) : Impact.NarrowerType(direction),
            _ when direction.IsSent() => Impact.Different(direction),
            _ when isSameType => Impact.Harmless("It stays a text in C#."),
            _ when CSharpTypes.Of(shape, before) == CSharpTypes.Text || (before, after) is ("date-time", "date") => Impact.Source("Old clients can read the answer, but the C# type is another one."),
            _ => Impact.Different(direction),
        };
    }

    // The format where it excludes values; null where it excludes none of those that generated code can hold.
    private static string? Range(Shape shape, string? format)
        => (shape, format) switch
        {
            (Shape.Integer, "int32") or (Shape.Number, "float") => format,
            (Shape.Integer or Shape.Number, _) => null,
            _ => Hints.Contains(format) ? null : format,
        };
}
