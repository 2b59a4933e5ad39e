#if NET9_0_OR_GREATER
using System;
using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace HubSpot.JsonConverters;

/// <summary>A single value, read by Newtonsoft: for converters, and where it has to judge what a text or number will do for.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal static class OneValue
{
    /// <summary>A reader of the value. Texts that look like dates stay texts, unless a member asks for a date.</summary>
    public static JsonTextReader Open(ReadOnlySpan<byte> json)
        => new(new StringReader(Encoding.UTF8.GetString(json))) { DateParseHandling = DateParseHandling.None, ArrayPool = CharPool.Instance };

    public static T Read<T>(ReadOnlySpan<byte> json, Func<TokenSource, T> reading)
    {
        using var reader = Open(json);
        return reading(new TokenSource(reader, DerivedModels.Serializer));
    }
}
#endif
