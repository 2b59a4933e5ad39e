using System;
using Newtonsoft.Json;

namespace HubSpot.JsonConverters;

/// <summary>What converters and conversions throw when a value is not what they expect.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal static class Misfit
{
    public const string Text = "The value does not fit its member.";

    public static bool Is(Exception e)
        => e is JsonSerializationException or FormatException or OverflowException or InvalidCastException or ArgumentException;
}
