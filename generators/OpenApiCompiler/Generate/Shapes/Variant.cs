namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>One of the types of a union.</summary>
/// <param name="Name">The name that its members are called after.</param>
/// <param name="Shape">Its type.</param>
/// <param name="Tag">The member and the value that identify it; null when the document states none.</param>
internal sealed record Variant(string Name, Shape Shape, (string Member, string Value)? Tag);
