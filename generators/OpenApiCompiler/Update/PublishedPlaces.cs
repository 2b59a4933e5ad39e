namespace HubSpot.OpenApiCompiler.Update;

/// <summary>Where HubSpot publishes the documents of this API.</summary>
internal static class PublishedPlaces
{
    private const string Folder = "https://raw.githubusercontent.com/HubSpot/HubSpot-public-api-spec-collection/main/PublicApiSpecs/Marketing/Marketing%20Events/Rollouts/129888/";

    /// <param name="edition">For example 'v3' or '2026-09'.</param>
    public static Uri Of(string edition) => new($"{Folder}{Uri.EscapeDataString(edition)}/marketingEvents.json");
}
