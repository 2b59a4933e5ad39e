#if NET9_0_OR_GREATER
namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;

/// <summary>Reads whole texts.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Utf8Json
{
    /// <summary>Reads into the model. A text that is empty, or null, changes nothing.</summary>
    /// <exception cref="JsonReaderException">The text is no JSON, no UTF-8, too deep, or does not fit the model; it says where.</exception>
    public static void Read(ReadOnlySpan<byte> json, IJsonModel model)
    {
        if (json.StartsWith("\uFEFF"u8))
        {
            json = json.Slice(3);
        }

        if (json.Trim(" \t\r\n"u8).IsEmpty)
        {
            return;
        }

        var source = new Utf8Source(json);
        try
        {
            if (source.StartObject())
            {
                model.ReadJson(ref source);
            }

            source.End();
        }
        catch (global::System.Text.Json.JsonException)
        {
            throw source.Malformed();
        }
        catch (Exception e) when (Misfit.Is(e))
        {
            throw source.Wrong(Misfit.Text, e);
        }
    }
}
#endif
