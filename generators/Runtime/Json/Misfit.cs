namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;

/// <summary>What converters, conversions and setters throw when a value is not what they expect.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Misfit
{
    public const string Text = "The value does not fit its member.";

    public static bool Is(Exception e)
        => e is (JsonException and not JsonReaderException) or FormatException or OverflowException or InvalidCastException or ArgumentException
            or (InvalidOperationException and not ObjectDisposedException);
}
