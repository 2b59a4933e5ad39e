using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>Outputs without what differs from run to run.</summary>
internal static partial class Scrubbed
{
    public static string CorrelationIds(string text) => Guids().Replace(text, "(id)");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Guids();
}
