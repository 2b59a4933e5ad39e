using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>All that is generated of a document.</summary>
/// <param name="Operations">By path and verb.</param>
/// <param name="Models">By name.</param>
/// <param name="Remarks">What the author of the document would want to know.</param>
internal sealed record Api(IReadOnlyList<Operation> Operations, IReadOnlyList<Model> Models, IReadOnlyList<string> Remarks);
