using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Shapes;

/// <summary>A diagnostic about a model, without references to the compilation.</summary>
internal sealed record Finding(DiagnosticDescriptor Rule, Place? Place, string Model, string Text)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place?.ToLocation(), Model, Text);
}
