namespace HubSpot.JsonConverters;

using global::System;
using global::System.Globalization;
using global::System.IO;
using global::System.Text;
using global::Newtonsoft.Json;

/// <summary>
/// Newtonsoft's reader of a whole UTF-8 text, as clients read where emitted code cannot read UTF-8 itself. Names are read exactly as
/// they are written, texts that look like dates stay texts, and numbers can be had to the letter.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal sealed class VerbatimReader : JsonTextReader
{
    private readonly byte[] _bytes;
    private readonly int _length;

    // A place in the bytes and the same place as Newtonsoft counts it. It only moves forward, so that all numbers together cost one pass.
    private int _place;
    private int _line = 1;
    private int _column;

    public VerbatimReader(byte[] bytes, int length, Encoding encoding)
        : base(new StreamReader(new MemoryStream(bytes, 0, length), encoding))
    {
        _bytes = bytes;
        _length = length;
        _place = length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        ArrayPool = CharPool.Instance;
        DateParseHandling = DateParseHandling.None;
    }

    /// <summary>The number that has been read last, as it is written; null when it is not valid JSON.</summary>
    public string? Number()
    {
        while (_place < _length && (_line < LineNumber || (_line == LineNumber && _column < LinePosition)))
        {
            Step();
        }

        var start = _place;
        while (start > 0 && _bytes[start - 1] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-' or (byte)'+' or (byte)'e' or (byte)'E')
        {
            start--;
        }

        var text = Encoding.ASCII.GetString(_bytes, start, _place - start);
        // Newtonsoft also takes hexadecimal and octal numbers, and texts of other encodings are at other places.
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value.Equals(Convert.ToDouble(Value, CultureInfo.InvariantCulture)) ? text : null;
    }

    private void Step()
    {
        var current = _bytes[_place++];
        if (current == '\n' || (current == '\r' && (_place == _length || _bytes[_place] != '\n')))
        {
            _line++;
            _column = 0;
        }
        else if ((current & 0xC0) != 0x80)
        {
            // Newtonsoft counts UTF-16 units: what takes four bytes takes two of them.
            _column += current >= 0xF0 ? 2 : 1;
        }
    }
}
