namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>An open enum: it has the values of the document and accepts others.</summary>
internal sealed class WordsModel(string name, string? documentation, bool isNumeric) : Model(name, documentation)
{
    /// <summary>Whether the values are whole numbers.</summary>
    public bool IsNumeric { get; } = isNumeric;

    /// <summary>By value.</summary>
    public IReadOnlyList<Word> Words { get; set; } = [];
}
