using System;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters;

/// <summary>Reads models from a Newtonsoft reader. What it takes for a number, a bool or a date is Newtonsoft's own decision.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal struct TokenSource : IJsonSource
{
    private readonly JsonReader _reader;
    private readonly JsonSerializer _serializer;

    public TokenSource(JsonReader reader, JsonSerializer serializer)
    {
        _reader = reader;
        _serializer = serializer;
        UnknownName = "";
    }

    public readonly bool AtEnd => _reader.TokenType == JsonToken.EndArray;

    public string UnknownName { get; private set; }

    public readonly bool StartObject() => Start(JsonToken.StartObject, "an object");

    public readonly bool StartArray() => Start(JsonToken.StartArray, "an array");

    public int NextMember<TNames>()
        where TNames : struct, IMemberNames
    {
        if (NextKey() is not { } name)
        {
            return -1;
        }

        var member = default(TNames).Find(name);
        if (member < 0 && (member = default(TNames).FindIgnoringCase(name)) < 0)
        {
            UnknownName = name;
            return -2;
        }

        return member;
    }

    public readonly string? NextKey() => Advance() == JsonToken.EndObject ? null : (string?)_reader.Value;

    public readonly string? ReadString() => Checked(_reader.ReadAsString());

    public readonly bool? ReadBoolean() => Checked(_reader.ReadAsBoolean());

    public readonly int? ReadInt32() => Checked(_reader.ReadAsInt32());

    public readonly long? ReadInt64()
    {
        Advance();
        return _reader.Value switch
        {
            long number => number,
            null => IsAbsent ? null : throw Wrong("The value is not a number."),
            "" => null,
            var other => Convert.ToInt64(other, CultureInfo.InvariantCulture),
        };
    }

    public readonly double? ReadDouble() => Checked(_reader.ReadAsDouble());

    public readonly decimal? ReadDecimal() => Checked(_reader.ReadAsDecimal());

    public readonly DateTime? ReadDateTime() => Checked(_reader.ReadAsDateTime());

    public readonly DateTimeOffset? ReadDateTimeOffset() => Checked(_reader.ReadAsDateTimeOffset());

    public readonly byte[]? ReadBytes() => Checked(_reader.ReadAsBytes());

    public readonly JToken? ReadToken()
    {
        Advance();
        return IsAbsent ? null : JToken.ReadFrom(_reader);
    }

    public readonly T? ReadScalar<T>(ScalarConverter<T> converter)
        where T : struct
    {
        AdvanceToText();
        return IsAbsent ? null : (T?)converter.ReadJson(_reader, typeof(T?), null, _serializer);
    }

    public readonly bool ReadOther<T>(JsonConverter? converter, T? existing, out T? value)
    {
        value = default;
        if (Advance() == JsonToken.EndArray)
        {
            return false;
        }

        var read = converter is { CanRead: true }
            ? converter.ReadJson(_reader, typeof(T), existing, _serializer)
            : _serializer.Deserialize(_reader, typeof(T));
        if (read is T known)
        {
            value = known;
        }

        return true;
    }

    public readonly void Skip()
    {
        Advance();
        _reader.Skip();
    }

    public readonly JsonReaderException Wrong(string what, Exception? cause = null)
    {
        var place = _reader as IJsonLineInfo;
        var line = place?.HasLineInfo() == true ? place.LineNumber : 0;
        var position = place?.LinePosition ?? 0;
        return new JsonReaderException($"{what} Path '{_reader.Path}', line {line}, position {position}.", _reader.Path, line, position, cause);
    }

    private readonly bool IsAbsent => _reader.TokenType is JsonToken.Null or JsonToken.Undefined or JsonToken.EndArray;

    private readonly JsonToken Advance()
    {
        do
        {
            if (!_reader.Read())
            {
                throw Wrong("The text ends too early.");
            }
        }
        while (_reader.TokenType == JsonToken.Comment);
        return _reader.TokenType;
    }

    private readonly JsonToken AdvanceToText()
    {
        var handling = _reader.DateParseHandling;
        _reader.DateParseHandling = DateParseHandling.None;
        var token = Advance();
        _reader.DateParseHandling = handling;
        return token;
    }

    // Newtonsoft takes an empty text for null wherever null may be.
    private readonly bool Start(JsonToken start, string expected)
        => Advance() == start || (IsAbsent || _reader.Value is "" ? false : throw Wrong($"The value is not {expected}."));

    // Its readers answer null at the end of the text, too.
    private readonly T Checked<T>(T value) => _reader.TokenType == JsonToken.None ? throw Wrong("The text ends too early.") : value;
}
