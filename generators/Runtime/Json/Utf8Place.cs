#if NET9_0_OR_GREATER
namespace HubSpot.JsonConverters;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;
using global::System.Text.Json;
using global::Newtonsoft.Json;

/// <summary>The path and position of an error, as Newtonsoft counts them. They are found by reading the text again: the success path tracks no position.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal readonly struct Utf8Place
{
    private readonly string _path;
    private readonly int _line;
    private readonly int _position;

    private Utf8Place(string path, long line, long position)
    {
        _path = path;
        _line = (int)line;
        _position = (int)position;
    }

    /// <summary>The path and position of the token at the offset, or of the first error before it.</summary>
    public static Utf8Place Find(ReadOnlySpan<byte> json, long offset)
    {
        // For each open object or array, the name of the current member or the number of the current item.
        var steps = new List<object>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Depth.Limit });
        try
        {
            while (reader.Read())
            {
                Follow(steps, ref reader);
                if (reader.TokenStartIndex >= offset)
                {
                    break;
                }
            }

            var before = json.Slice(0, (int)reader.TokenStartIndex);
            return new Utf8Place(Text(steps), before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n') - 1);
        }
        catch (global::System.Text.Json.JsonException e)
        {
            return new Utf8Place(Text(steps), (e.LineNumber ?? 0) + 1, e.BytePositionInLine ?? 0);
        }
    }

    public JsonReaderException Wrong(string what, Exception? cause)
        => new($"{what} Path '{_path}', line {_line}, position {_position}.", _path, _line, _position, cause);

    private static void Follow(List<object> steps, ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            steps.RemoveAt(steps.Count - 1);
            return;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            steps[^1] = Name(ref reader);
            return;
        }

        if (steps is [.., int number])
        {
            steps[^1] = number + 1;
        }

        if (reader.TokenType == JsonTokenType.StartObject)
        {
            steps.Add("");
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            steps.Add(-1);
        }
    }

    // The name may be the error: it need not be valid UTF-8.
    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!; // The token is a name.
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static string Text(List<object> steps)
    {
        var path = new StringBuilder();
        foreach (var step in steps)
        {
            path.Append(step switch
            {
                int number => number < 0 ? "" : $"[{number}]",
                string name when IsPlain(name) => (path.Length > 0 && name.Length > 0 ? "." : "") + name,
                _ => $"['{step}']",
            });
        }

        return path.ToString();
    }

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '$'))
            {
                return false;
            }
        }

        return true;
    }
}
#endif
