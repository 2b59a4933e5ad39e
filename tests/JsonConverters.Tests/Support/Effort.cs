using System.Globalization;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>The number of random cases. The environment variable JSON_EFFORT multiplies what they do, for long runs.</summary>
internal static class Effort
{
    private static readonly int Factor = int.TryParse(Environment.GetEnvironmentVariable("JSON_EFFORT"), CultureInfo.InvariantCulture, out var factor) ? factor : 1;

    /// <summary>Whether more is done than in an everyday run.</summary>
    public static bool IsLong => Factor > 1;

    /// <summary>The seeds to try, the same ones each time.</summary>
    public static IEnumerable<int> Seeds(int count) => Enumerable.Range(1, count * Factor);
}
