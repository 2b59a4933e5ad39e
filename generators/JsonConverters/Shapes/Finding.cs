using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Shapes;

/// <summary>Something to tell the user about a model, at its place.</summary>
internal sealed record Finding(DiagnosticDescriptor Rule, Place? Place, string Model, string Text)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place?.ToLocation(), Model, Text);
}
