namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;

/// <summary>Recognises the exceptions that converters, conversions and setters throw for a value that does not fit.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Misfit
{
    public const string Text = "The value does not fit its member.";

    public static bool Is(Exception e)
        => e is (JsonException and not JsonReaderException) or FormatException or OverflowException or InvalidCastException or ArgumentException
            or (InvalidOperationException and not ObjectDisposedException);
}
