using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>A command whose help ends with notes and examples.</summary>
internal sealed class ExampleCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;

    /// <summary>What does not fit into one sentence; null for nothing.</summary>
    public string? Notes { get; init; }
}
