namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>Compares the shapes that several answers of one operation have for the same member.</summary>
internal static class ShapeFit
{
    /// <summary>Whether the first can hold every value of the second. Enums are open and hold each other's values.</summary>
    public static bool Takes(Shape one, Shape other)
        => one == other || one is ScalarShape { Kind: Scalar.Any } || (one, other) switch
        {
            (ModelShape { Model: WordsModel first }, ModelShape { Model: WordsModel second }) => first.IsNumeric == second.IsNumeric,
            (ListShape first, ListShape second) => Takes(first.Item, second.Item),
            (MapShape first, MapShape second) => Takes(first.Value, second.Value),
            _ => false,
        };

    /// <summary>Whether a model can hold every value of another.</summary>
    public static bool Takes(ObjectModel one, ObjectModel other)
    {
        var members = one.Members.ToDictionary(m => m.WireName, StringComparer.Ordinal);
        return other.Members.All(m => members.TryGetValue(m.WireName, out var mine) && Takes(mine.Shape, m.Shape));
    }

    public static Shape Common(IEnumerable<Shape> shapes)
    {
        var all = shapes.ToList();
        return all.Find(one => all.All(other => Takes(one, other))) ?? new ScalarShape(Scalar.Any);
    }
}
