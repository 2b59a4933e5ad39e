using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>One page of a list. The cursor is a number here; callers must not rely on that.</summary>
internal sealed record PageRequest(int Limit, int Offset)
{
    public static (PageRequest? Page, IActionResult? Refusal) Read(string? limit, string? after)
    {
        var size = 10;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > 100))
        {
            return (null, HubSpotError.Validation($"limit must be between 1 and 100, but is '{limit}'."));
        }

        var offset = 0;
        if (!string.IsNullOrEmpty(after) && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out offset))
        {
            return (null, HubSpotError.Validation("The paging cursor is not valid."));
        }

        return (new PageRequest(size, offset), null);
    }

    public IReadOnlyList<T> Cut<T>(IReadOnlyList<T> all) => [.. all.Skip(Offset).Take(Limit)];

    /// <summary>The cursor behind this page; null on the last.</summary>
    public string? Next(int total) => Offset + Limit < total ? (Offset + Limit).ToString(CultureInfo.InvariantCulture) : null;
}
