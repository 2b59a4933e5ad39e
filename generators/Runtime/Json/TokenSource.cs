namespace HubSpot.JsonConverters;

using global::System;
using global::System.Globalization;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>Reads models from a Newtonsoft reader. What it takes for a number, a bool or a date is Newtonsoft's own decision.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal struct TokenSource : IJsonSource
{
    private readonly JsonReader _reader;

    public TokenSource(JsonReader reader)
    {
        _reader = reader;
        UnknownName = "";
    }

    public readonly bool AtEnd => _reader.TokenType == JsonToken.EndArray;

    public readonly bool IsNull => _reader.TokenType is JsonToken.Null or JsonToken.Undefined || (_reader.TokenType == JsonToken.String && _reader.Value is null);

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

        var member = MemberLookup.Find<TNames>(name);
        if (member < 0)
        {
            UnknownName = name;
        }

        return member;
    }

    public readonly string? NextKey() => Advance() switch
    {
        JsonToken.EndObject => null,
        JsonToken.PropertyName => (string?)_reader.Value,
        _ => throw Wrong("The object has no name here."),
    };

    public readonly string? ReadString() => Checked(_reader.ReadAsString());

    public readonly bool? ReadBoolean() => Checked(_reader.ReadAsBoolean());

    public readonly int? ReadInt32() => Checked(_reader.ReadAsInt32());

    public readonly long? ReadInt64()
    {
        Advance();
        return _reader.Value switch
        {
            long number => number,
            null => IsNull || AtEnd ? null : throw Wrong("The value is not a number."),
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
        return IsNull || AtEnd ? null : ReadTree();
    }

    public readonly T? ReadScalar<T>(ScalarConverter<T> converter)
        where T : struct
    {
        AdvanceToText();
        return IsNull || AtEnd ? null : (T?)converter.ReadJson(_reader, typeof(T?), null, Usual.Serializer);
    }

    public readonly bool ReadOther<T>(JsonConverter? converter, object? existing, bool isNullConverted, out T value)
    {
        value = default!; // Nobody looks at it where there is none.
        Advance();
        if (AtEnd || (IsNull && !isNullConverted))
        {
            return false;
        }

        var read = converter is { CanRead: true } ? converter.ReadJson(_reader, typeof(T), existing, Usual.Serializer) : Existing.ReadInto(existing, _reader, typeof(T));
        value = read is T known ? known
            : read is null && default(T) is null ? default! // Then null is a value of the type.
            : throw Wrong($"A converter gave no '{typeof(T)}'.");
        return true;
    }

    public readonly void SkipComments()
    {
        while (_reader.TokenType == JsonToken.Comment && _reader.Read())
        {
        }
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
        return _reader.TokenType is not (JsonToken.StartConstructor or JsonToken.EndConstructor) ? _reader.TokenType : throw Wrong("A constructor is no value.");
    }

    private readonly JsonToken AdvanceToText()
    {
        var handling = _reader.DateParseHandling;
        try
        {
            _reader.DateParseHandling = DateParseHandling.None;
            return Advance();
        }
        finally
        {
            _reader.DateParseHandling = handling;
        }
    }

    // Newtonsoft takes an empty text for null wherever null may be.
    private readonly bool Start(JsonToken start, string expected)
        => Advance() == start || (IsNull || AtEnd || _reader.Value is "" ? false : throw Wrong($"The value is not {expected}."));

    // Newtonsoft's own way is quadratic in members that come twice.
    private readonly JToken ReadTree()
    {
        switch (_reader.TokenType)
        {
            case JsonToken.StartObject:
                var members = new JObject();
                while (NextKey() is { } name)
                {
                    Advance();
                    members[name] = ReadTree();
                }

                return members;
            case JsonToken.StartArray:
                var items = new JArray();
                while (Advance() != JsonToken.EndArray)
                {
                    items.Add(ReadTree());
                }

                return items;
            default:
                return _reader.TokenType is JsonToken.Undefined ? JValue.CreateUndefined() : new JValue(_reader.Value);
        }
    }

    // Its readers answer null at the end of the text, too.
    private readonly T Checked<T>(T value) => _reader.TokenType == JsonToken.None ? throw Wrong("The text ends too early.") : value;
}
