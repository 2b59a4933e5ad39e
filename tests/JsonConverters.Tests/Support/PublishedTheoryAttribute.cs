namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>A theory about HubSpot's other documents; skipped where they do not lie beside the checkout.</summary>
internal sealed class PublishedTheoryAttribute : TheoryAttribute
{
    public PublishedTheoryAttribute()
        => Skip = Directory.Exists(Checkout.OtherDocuments) ? null : $"HubSpot's published documents are not in '{Checkout.OtherDocuments}'.";
}
