namespace HubSpot.OpenApiCompiler.Tests.Support;

/// <summary>A theory about HubSpot's published documents; skipped where they do not lie beside the checkout.</summary>
internal sealed class PublishedTheoryAttribute : TheoryAttribute
{
    public PublishedTheoryAttribute() => Skip = Repository.ReasonToSkip;
}
