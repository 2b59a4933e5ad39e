namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>The C# type of a value.</summary>
internal abstract record Shape;

/// <summary>A single value.</summary>
internal sealed record ScalarShape(Scalar Kind) : Shape;

/// <summary>A JSON array.</summary>
internal sealed record ListShape(Shape Item, bool HoldsNulls) : Shape;

/// <summary>A JSON object whose member names are data.</summary>
internal sealed record MapShape(Shape Value, bool HoldsNulls) : Shape;

/// <summary>A value of a generated type.</summary>
internal sealed record ModelShape(Model Model) : Shape;
