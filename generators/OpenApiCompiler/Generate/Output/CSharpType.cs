using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>The C# type of a shape. Types of the framework are written out, so that no generated name can hide them.</summary>
internal static class CSharpType
{
    public const string Collections = "global::System.Collections.Generic.";
    public const string Any = "global::Newtonsoft.Json.Linq.JToken";

    /// <param name="shape">The shape.</param>
    /// <param name="idsAsText">Whether ids that are texts on the wire are texts in C#, too.</param>
    public static string Of(Shape shape, bool idsAsText = false)
        => shape switch
        {
            ModelShape named => named.Model.Name,
            ListShape list => $"{Collections}IList<{Item(list.Item, list.HoldsNulls)}>",
            MapShape map => $"{Collections}IDictionary<string, {Item(map.Value, map.HoldsNulls)}>",
            ScalarShape { Kind: Scalar.Id } when idsAsText => "string",
            ScalarShape scalar => Of(scalar.Kind),
            _ => throw new InvalidOperationException($"'{shape.GetType().Name}' has no C# type."),
        };

    /// <summary>The class that is made for a list or a dictionary; null for anything else.</summary>
    public static string? InstanceOf(Shape shape)
        => shape switch
        {
            ListShape list => $"{Collections}List<{Item(list.Item, list.HoldsNulls)}>",
            MapShape map => $"{Collections}Dictionary<string, {Item(map.Value, map.HoldsNulls)}>",
            _ => null,
        };

    public static bool IsStruct(Shape shape)
        => shape is ScalarShape { Kind: Scalar.Integer or Scalar.Id or Scalar.Number or Scalar.Flag or Scalar.Moment } or ModelShape { Model: WordsModel };

    private static string Of(Scalar scalar)
        => scalar switch
        {
            Scalar.Any => Any,
            Scalar.Integer or Scalar.Id => "long",
            Scalar.Number => "double",
            Scalar.Flag => "bool",
            Scalar.Moment => "global::System.DateTimeOffset",
            Scalar.Bytes => "byte[]",
            Scalar.File => "FilePart",
            _ => "string",
        };

    private static string Item(Shape shape, bool mayBeNull) => Of(shape) + (mayBeNull ? "?" : "");
}
