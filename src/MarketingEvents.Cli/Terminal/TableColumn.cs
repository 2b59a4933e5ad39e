namespace HubSpot.MarketingEvents.Cli;

/// <param name="Title">What stands above the values.</param>
internal sealed record TableColumn(string Title)
{
    /// <summary>Whether values are aligned to the right, and never cut.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether values are short words, which are never cut.</summary>
    public bool IsWord { get; init; }

    public bool CanBeCut => !IsNumber && !IsWord;
}
