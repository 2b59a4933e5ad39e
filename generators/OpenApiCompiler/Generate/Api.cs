using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using HubSpot.OpenApiCompiler.Names;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>Everything that is generated from a document.</summary>
/// <param name="Operations">By path and verb.</param>
/// <param name="Models">By name.</param>
/// <param name="Remarks">Warnings about the document, with their places.</param>
/// <param name="Names">All names, to be kept for the next edition of the document.</param>
internal sealed record Api(IReadOnlyList<Operation> Operations, IReadOnlyList<Model> Models, IReadOnlyList<string> Remarks, NamesFile Names);
