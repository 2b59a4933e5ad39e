using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace HubSpot.JsonConverters.Shapes;

/// <summary>A location in a source file that does not keep the syntax tree in memory.</summary>
internal sealed record Place(string File, TextSpan Span, LinePositionSpan Lines)
{
    public static Place? Of(ISymbol symbol)
        => symbol.Locations.FirstOrDefault(l => l.IsInSource) is { SourceTree: { } tree } location
            ? new Place(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span)
            : null;

    public Location ToLocation() => Location.Create(File, Span, Lines);
}
