namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>An open enum: the words that the document knows, and room for those that it does not.</summary>
internal sealed class WordsModel(string name, string? documentation, bool isNumeric) : Model(name, documentation)
{
    /// <summary>Whether the values are whole numbers instead of texts.</summary>
    public bool IsNumeric { get; } = isNumeric;

    /// <summary>In the order of their values.</summary>
    public IReadOnlyList<Word> Words { get; set; } = [];
}
