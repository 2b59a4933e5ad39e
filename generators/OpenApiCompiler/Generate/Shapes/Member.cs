namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>A member of an object.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Shape">Its type.</param>
/// <param name="IsRequired">Whether the document requires it. Answers may leave it out all the same.</param>
/// <param name="Documentation">The text of the document, not yet escaped.</param>
internal sealed record Member(string WireName, string Name, Shape Shape, bool IsRequired, string? Documentation)
{
    /// <summary>The handwritten converter that our overlay names; null for the one of its type.</summary>
    public string? Converter { get; init; }

    /// <summary>The only value that this member can have; it identifies a variant of a union.</summary>
    public Word? Tag => Shape is ModelShape { Model: WordsModel { Words: [var only] } } && IsRequired ? only : null;
}
