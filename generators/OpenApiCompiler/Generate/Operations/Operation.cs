namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>A method to generate. All names are final.</summary>
/// <param name="Area">The client that it belongs to.</param>
/// <param name="Name">The method, without the ending.</param>
/// <param name="Verb">The HTTP verb in capitals.</param>
/// <param name="Route">The path, escaped, with C# parameter names between braces.</param>
/// <param name="Summary">The text of the document, not yet escaped.</param>
/// <param name="Description">The text of the document, not yet escaped.</param>
/// <param name="Parameters">Those of the path in its order, then the others by name.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Operation(
    string Area, string Name, string Verb, string Route, string? Summary, string? Description, IReadOnlyList<Parameter> Parameters, Body? Body, Answer Answer)
{
    /// <summary>The class of the optional parameters; null when there are none.</summary>
    public string? OptionsName { get; init; }

    /// <summary>Whether sending the same bytes again cannot take effect twice.</summary>
    public bool IsRetrySafe { get; init; }

    /// <summary>Why the method is left out of completion lists; null when it is not.</summary>
    public string? HiddenBecause { get; init; }

    /// <summary>How its items are read page by page; null when they are not.</summary>
    public Paging? Paging { get; init; }

    /// <summary>The type that addresses it; null when plain parameters do.</summary>
    public OperationKey? Key { get; init; }

    /// <summary>The route for the other form of the key; null when there is one route only.</summary>
    public Operation? OtherRoute { get; init; }

    /// <summary>The parameters that the caller gives one by one.</summary>
    public IEnumerable<Parameter> PlainParameters => Parameters.Where(p => Key?.Values.ContainsKey(p.WireName) != true);
}
