using HubSpot.OpenApiCompiler.Documents;

namespace HubSpot.OpenApiCompiler.Hardening;

/// <summary>
/// Takes the default values off. What the caller leaves out is not sent, so that the service's own default holds, and what an
/// answer leaves out reads as null. Besides, the generator behind us writes the default of a number into code as it stands.
/// </summary>
internal static class Defaults
{
    public static void Apply(OpenApiDocument document)
    {
        foreach (var word in Keywords.Below(document.Root).Where(w => w.Name == "default").ToList())
        {
            word.Remove();
        }
    }
}
