using System.Globalization;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>How many items a page has: 10 unless asked for, 100 at most (documented).</summary>
internal static class PageSize
{
    public static bool TryRead(string? limit, out int size)
    {
        size = 10;
        return string.IsNullOrEmpty(limit) || (int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= 100);
    }

    public static Refusal Invalid(string? limit) => Refusal.Validation($"limit must be between 1 and 100, but is '{limit}'.");
}
