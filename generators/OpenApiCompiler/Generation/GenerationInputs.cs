namespace HubSpot.OpenApiCompiler.Generation;

/// <summary>Everything one generation needs to know. Paths are taken as given; the working directory is the checkout.</summary>
internal sealed record GenerationInputs(string Document, string Overlay, string Names, string Texts, string NSwagSettings, string NSwagTool, string Output, string InputList)
{
    /// <summary>The document as NSwag sees it.</summary>
    public string Prepared => Path.Combine(Output, "prepared.json");

    /// <summary>Says what the present output was made from.</summary>
    public string Stamp => Path.Combine(Output, "stamp");

    /// <summary>Where NSwag writes: never where the compiler reads, so that nobody sees half a file.</summary>
    public string Fresh => Path.Combine(Output, "new");
}
