namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>A member of an object.</summary>
/// <param name="WireName">As the service writes it.</param>
/// <param name="Name">As C# writes it.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="IsRequired">Whether the document requires it; nothing in an answer is trusted to be there.</param>
/// <param name="Documentation">The document's own text.</param>
internal sealed record Member(string WireName, string Name, Shape Shape, bool IsRequired, string? Documentation)
{
    /// <summary>The handwritten converter that our overlay names; null for the one of its type.</summary>
    public string? Converter { get; init; }

    /// <summary>The only word that this member can hold: what tells the variants of a union apart.</summary>
    public Word? Tag => Shape is ModelShape { Model: WordsModel { Words: [var only] } } && IsRequired ? only : null;
}
