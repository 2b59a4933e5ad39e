namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>A value of an enum.</summary>
/// <param name="Value">As the service writes it.</param>
/// <param name="Name">As C# writes it.</param>
internal sealed record Word(string Value, string Name);
