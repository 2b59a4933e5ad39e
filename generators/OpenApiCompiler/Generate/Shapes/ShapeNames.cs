namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>What a shape is called where it has to have a name.</summary>
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
