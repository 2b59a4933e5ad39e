namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>A handwritten type that stands for one or several parameters of an operation.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">The C# parameter.</param>
/// <param name="Values">The C# expression for each parameter that it stands for, by wire name.</param>
/// <param name="Guard">The C# condition under which the key addresses this route; null when it always does.</param>
/// <param name="Description">What the key says about the operation.</param>
internal sealed record OperationKey(string Type, string Name, IReadOnlyDictionary<string, string> Values, string? Guard, string Description);
