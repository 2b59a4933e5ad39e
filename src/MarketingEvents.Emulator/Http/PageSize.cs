using System.Globalization;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>How many items a page has: 10 unless asked for, 100 at most (documented).</summary>
internal static class PageSize
{
    private const int Usual = 10;
    private const int Largest = 100;

    public static bool TryRead(string? limit, EmulatorOptions options, out int size)
    {
        size = Usual;
        if (string.IsNullOrEmpty(limit))
        {
            return true;
        }

        if (options.ClampsPageSizes && decimal.TryParse(limit, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var any))
        {
            size = (int)Math.Clamp(any, 1, Largest);
            return true;
        }

        return int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= Largest;
    }

    public static Refusal Invalid(string? limit) => Refusal.Validation($"limit must be between 1 and 100, but is '{limit}'.");
}
