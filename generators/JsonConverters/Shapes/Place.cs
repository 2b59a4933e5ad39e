using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace HubSpot.JsonConverters.Shapes;

/// <summary>A place in a source file, without the syntax tree that a location would keep alive.</summary>
internal sealed record Place(string File, TextSpan Span, LinePositionSpan Lines)
{
    public static Place? Of(ISymbol symbol)
        => symbol.Locations.FirstOrDefault(l => l.IsInSource) is { SourceTree: { } tree } location
            ? new Place(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span)
            : null;

    public Location ToLocation() => Location.Create(File, Span, Lines);
}
