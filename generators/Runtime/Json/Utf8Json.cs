#if NET9_0_OR_GREATER
namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;

/// <summary>Reads a model from a complete UTF-8 text.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Utf8Json
{
    /// <summary>Reads into the model. An empty text and JSON null change nothing.</summary>
    /// <exception cref="JsonReaderException">The text is not JSON or not UTF-8, is nested too deep, or does not fit the model.</exception>
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
