namespace HubSpot.JsonConverters;

using global::System;
using global::System.Globalization;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>Reads models from a Newtonsoft reader, which decides what counts as a number, a boolean or a date.</summary>
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

        var member = MemberLookup.Find<TNames>(name, isExact: _reader is VerbatimReader);
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

    public readonly int? ReadInt32()
        => ReadWhole() switch
        {
            null => null,
            _ when _reader.TokenType == JsonToken.Boolean => throw Wrong(Misfit.Text),
            >= int.MinValue and <= int.MaxValue and var whole => (int)whole,
            _ => throw Wrong(Misfit.Text),
        };

    public readonly long? ReadInt64() => ReadWhole();

    public readonly double? ReadDouble() => Checked(_reader.ReadAsDouble());

    public readonly decimal? ReadDecimal() => Checked(_reader.ReadAsDecimal());

    public readonly DateTime? ReadDateTime()
    {
        AdvanceToText();
        return IsNull || AtEnd ? null : ReadDate(static date => date.ReadAsDateTime());
    }

    public readonly DateTimeOffset? ReadDateTimeOffset()
    {
        var value = AdvanceToText();
        return IsNull || AtEnd ? null
            : value is string text && Moment.TryParseCommon(text, out var moment) ? moment
            : ReadDate(static date => date.ReadAsDateTimeOffset());
    }

    public readonly byte[]? ReadBytes() => Checked(_reader.ReadAsBytes());

    public readonly JToken? ReadToken()
    {
        AdvanceToText();
        return AtEnd ? null : Token();
    }

    /// <summary>The value that the reader is at, with everything in it; null for null.</summary>
    public readonly JToken? Token()
    {
        var dates = _reader.DateParseHandling;
        try
        {
            _reader.DateParseHandling = DateParseHandling.None;
            return IsNull ? null : ReadTree();
        }
        finally
        {
            _reader.DateParseHandling = dates;
        }
    }

    public readonly T? ReadScalar<T>(ScalarConverter<T> converter)
        where T : struct
    {
        // Only the reader knows a date format of its own; what it makes of such a text keeps the offset.
        AdvanceToText(isExact: true, _reader is { DateFormatString: not null, DateParseHandling: not DateParseHandling.None } ? DateParseHandling.DateTimeOffset : DateParseHandling.None);
        return IsNull || AtEnd ? null : (T?)converter.ReadJson(_reader, typeof(T?), null, Usual.Serializer);
    }

    public readonly bool ReadOther<T>(JsonConverter? converter, object? existing, bool isNullConverted, out T value)
    {
        value = default!; // Not used when the method returns false.
        Advance();
        if (AtEnd || (IsNull && !isNullConverted))
        {
            return false;
        }

        var read = converter is { CanRead: true } ? converter.ReadJson(_reader, typeof(T), existing, Usual.Serializer) : Existing.ReadInto(existing, _reader, typeof(T));
        value = read is T known ? known
            : read is null && default(T) is null ? default! // The type can hold null.
            : throw Wrong($"A converter did not return a '{typeof(T)}'.");
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
        return _reader.TokenType is not (JsonToken.StartConstructor or JsonToken.EndConstructor) ? _reader.TokenType : throw Wrong("A constructor is not a value.");
    }

    // The value that comes next, with a text that looks like a date left as it is unless dates are wanted. Exact numbers are decimals where they have a
    // point or an exponent: doubles would round before anything can be checked.
    private readonly object? AdvanceToText(bool isExact = false, DateParseHandling dateHandling = DateParseHandling.None)
    {
        var (dates, numbers) = (_reader.DateParseHandling, _reader.FloatParseHandling);
        try
        {
            _reader.DateParseHandling = dateHandling;
            _reader.FloatParseHandling = isExact ? FloatParseHandling.Decimal : numbers;
            Advance();
            return _reader.Value;
        }
        finally
        {
            _reader.DateParseHandling = dates;
            _reader.FloatParseHandling = numbers;
        }
    }

    private readonly long? ReadWhole()
        => AdvanceToText(isExact: true) switch
        {
            long number => number,
            null => IsNull || AtEnd ? null : throw Wrong("The value is not a number."),
            "" => null,
            string or bool => Convert.ToInt64(_reader.Value, CultureInfo.InvariantCulture),
            var number => WholeNumber.TryCut(number, out var whole, out var isExact) && isExact ? whole : throw Wrong(Misfit.Text),
        };

    // Newtonsoft decides what a date is, with the settings of the reader, but rounds the digits that it cannot keep.
    private readonly T ReadDate<T>(Func<JsonReader, T> reading)
    {
        if (_reader.TokenType is not (JsonToken.String or JsonToken.Date))
        {
            throw Wrong(Misfit.Text);
        }

        using var date = new JTokenReader(new JValue(_reader.Value is string text ? Moment.Cut(text) : _reader.Value))
        {
            Culture = _reader.Culture,
            DateFormatString = _reader.DateFormatString,
            DateParseHandling = DateParseHandling.None,
            DateTimeZoneHandling = _reader.DateTimeZoneHandling,
        };
        try
        {
            return reading(date);
        }
        catch (JsonReaderException e)
        {
            throw Wrong(Misfit.Text, e);
        }
    }

    // Like Newtonsoft, an empty text counts as null where null is allowed.
    private readonly bool Start(JsonToken start, string expected)
        => Advance() == start || (IsNull || AtEnd || _reader.Value is "" ? false : throw Wrong($"The value is not {expected}."));

    // Newtonsoft's own way takes time that is quadratic in members that come twice.
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
            case JsonToken.Undefined:
                return JValue.CreateUndefined();
            default:
                // Zero is the one whole number that can have another text: -0.
                return _reader is VerbatimReader verbatim && _reader.Value is double or 0L && verbatim.Number() is { } number ? NumberToken.Of(number) : new JValue(_reader.Value);
        }
    }

    // Newtonsoft's typed methods also give null at the end of the text.
    private readonly T Checked<T>(T value) => _reader.TokenType == JsonToken.None ? throw Wrong("The text ends too early.") : value;
}
