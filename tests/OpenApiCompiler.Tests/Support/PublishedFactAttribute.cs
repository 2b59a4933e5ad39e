namespace HubSpot.OpenApiCompiler.Tests.Support;

/// <summary>A fact about HubSpot's published documents; skipped where they do not lie beside the checkout.</summary>
internal sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute() => Skip = Repository.ReasonToSkip;
}
