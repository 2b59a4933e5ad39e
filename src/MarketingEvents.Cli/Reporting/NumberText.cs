using System.Globalization;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Writes numbers, the same in every culture.</summary>
internal static class NumberText
{
    /// <summary>The digits; nothing for no number.</summary>
    public static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
