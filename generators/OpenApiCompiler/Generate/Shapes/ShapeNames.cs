namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>Names of shapes, for members that are called after them.</summary>
internal static class ShapeNames
{
    public static string Of(Shape shape)
        => shape switch
        {
            ModelShape named => named.Model.Name,
            ListShape list => "ListOf" + Of(list.Item),
            MapShape map => "MapOf" + Of(map.Value),
            ScalarShape scalar => scalar.Kind.ToString(),
            _ => throw new InvalidOperationException($"'{shape.GetType().Name}' has no name."),
        };
}
