namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>One of the things that a union can be.</summary>
/// <param name="Name">What its members are called after.</param>
/// <param name="Shape">What it is.</param>
/// <param name="Tag">The member and the value that tell it apart; null when the document names none.</param>
internal sealed record Variant(string Name, Shape Shape, (string Member, string Value)? Tag);
