#if NET9_0_OR_GREATER
namespace HubSpot.JsonConverters;

using global::System;
using global::System.IO;
using global::System.Text;
using global::Newtonsoft.Json;

/// <summary>Reads a single value with Newtonsoft: for converters, and where Newtonsoft decides whether a value fits.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class OneValue
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Opens a reader of the value. Texts that look like dates stay texts unless a date is asked for.</summary>
    public static JsonTextReader Open(ReadOnlySpan<byte> json)
        => new(new StringReader(Strict.GetString(json))) { DateParseHandling = DateParseHandling.None, ArrayPool = CharPool.Instance };

    public static T Read<T>(ReadOnlySpan<byte> json, Func<TokenSource, T> reading)
    {
        using var reader = Open(json);
        return reading(new TokenSource(reader));
    }
}
#endif
