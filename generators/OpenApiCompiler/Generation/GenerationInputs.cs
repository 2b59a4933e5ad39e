namespace HubSpot.OpenApiCompiler.Generation;

/// <summary>Everything one generation needs to know. Paths are taken as given; the working directory is the checkout.</summary>
internal sealed record GenerationInputs(string Document, string Overlay, string Names, string Texts, string NSwagSettings, string NSwagTool, string Output, string InputList)
{
    /// <summary>Says what the present output was made from.</summary>
    public string Stamp => Path.Combine(Output, "stamp");
}
