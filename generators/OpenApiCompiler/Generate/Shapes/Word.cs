namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>A value of an enum.</summary>
/// <param name="Value">The value in JSON.</param>
/// <param name="Name">The name in C#.</param>
internal sealed record Word(string Value, string Name);
