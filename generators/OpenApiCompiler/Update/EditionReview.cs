namespace HubSpot.OpenApiCompiler.Update;

/// <summary>What must be added by hand when a document of another edition is adopted.</summary>
internal static class EditionReview
{
    public static IReadOnlyList<string> Of(string before, string after)
        => before == after
            ? []
            :
            [
                $"The document is of edition '{after}'; ours is of '{before}'.",
                $"'src/MarketingEvents/Editions.cs' needs a constant for '{after}', if it has none, and 'MarketingEventsOptions.Edition' names the default.",
                $"Corrections with 'x-editions' that '{after}' needs must list it.",
                $"The emulator answers to the editions in 'src/MarketingEvents.Emulator/Http/EmulatorPipeline.cs'.",
            ];
}
