#if NET9_0_OR_GREATER
namespace HubSpot.JsonConverters;

using global::System;
using global::System.Text.Json;
using global::System.Text.Unicode;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>
/// Reads models from UTF-8. Values of the expected kind are read in place; every other value goes through a Newtonsoft reader, so
/// that both sources accept the same values.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal ref struct Utf8Source : IJsonSource
{
    private const string NotUnicode = "The text is not valid UTF-8 or has an unpaired surrogate.";

    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;
    private string _lastWord;

    public Utf8Source(ReadOnlySpan<byte> json)
    {
        _json = json;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Depth.Limit });
        _lastWord = "";
        UnknownName = "";
    }

    public readonly bool AtEnd => _reader.TokenType == JsonTokenType.EndArray;

    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    public string UnknownName { get; private set; }

    private readonly bool IsAbsent => _reader.TokenType is JsonTokenType.Null or JsonTokenType.EndArray;

    public bool StartObject() => Start(JsonTokenType.StartObject, "an object");

    public bool StartArray() => Start(JsonTokenType.StartArray, "an array");

    public int NextMember<TNames>()
        where TNames : struct, IMemberNames
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            return -1;
        }

        if (!_reader.ValueIsEscaped)
        {
            var member = default(TNames).Find(_reader.ValueSpan);
            if (member >= 0)
            {
                return member;
            }
        }

        return NextMemberByText<TNames>();
    }

    public string? NextKey()
    {
        _reader.Read();
        return _reader.TokenType == JsonTokenType.EndObject ? null : Text();
    }

    public string? ReadString()
    {
        _reader.Read();
        return _reader.TokenType == JsonTokenType.String ? Text() : IsAbsent ? null : Converted(static source => source.ReadString());
    }

    public bool? ReadBoolean()
    {
        _reader.Read();
        return _reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => IsAbsent ? null : Converted(static source => source.ReadBoolean()),
        };
    }

    public int? ReadInt32()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.Number ? IsAbsent ? null : Converted(static source => source.ReadInt32())
            : _reader.TryGetInt32(out var value) ? value
            : Whole() is >= int.MinValue and <= int.MaxValue and var whole ? (int)whole
            : throw Wrong(Misfit.Text);
    }

    public long? ReadInt64()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.Number ? IsAbsent ? null : Converted(static source => source.ReadInt64())
            : _reader.TryGetInt64(out var value) ? value
            : Whole();
    }

    public double? ReadDouble()
    {
        _reader.Read();
        return _reader.TokenType == JsonTokenType.Number && _reader.TryGetDouble(out var value)
            ? value
            : IsAbsent ? null : Converted(static source => source.ReadDouble());
    }

    public decimal? ReadDecimal() => ReadRare(static source => source.ReadDecimal());

    public DateTime? ReadDateTime() => ReadRare(static source => source.ReadDateTime());

    public DateTimeOffset? ReadDateTimeOffset()
    {
        _reader.Read();
        return Moment.TryRead(ref _reader, out var value)
            ? value
            : IsAbsent ? null : Converted(static source => source.ReadDateTimeOffset());
    }

    // Newtonsoft also reads them from a list of numbers.
    public byte[]? ReadBytes()
    {
        _reader.Read();
        return IsAbsent ? null : Converted(static source => source.ReadBytes(), Value());
    }

    public JToken? ReadToken()
    {
        _reader.Read();
        return IsAbsent ? null : Token();
    }

    public T? ReadScalar<T>(ScalarConverter<T> converter)
        where T : struct
    {
        _reader.Read();
        if (IsAbsent)
        {
            return null;
        }

        if (converter.TryReadInPlace(ref _reader, out var common))
        {
            return common;
        }

        var scalar = _reader.TokenType switch
        {
            JsonTokenType.String => new JsonScalar(Word()),
            JsonTokenType.Number when WholeNumber.TryCut(_reader.ValueSpan, out var whole, out var isExact) => isExact ? new JsonScalar(whole) : JsonScalar.WithFraction(whole),
            _ => throw Wrong(ScalarConverter<T>.Unfit),
        };
        return converter.TryRead(scalar, out var value) ? value : throw Wrong(ScalarConverter<T>.Unfit);
    }

    public bool ReadOther<T>(global::Newtonsoft.Json.JsonConverter? converter, object? existing, bool isNullConverted, out T value)
    {
        value = default!; // Not used when the method returns false.
        _reader.Read();
        if (AtEnd || (IsNull && !isNullConverted))
        {
            return false;
        }

        var start = _reader.TokenStartIndex;
        var json = Value();
        try
        {
            using var reader = OneValue.Open(json);
            return new TokenSource(reader).ReadOther(converter, existing, isNullConverted, out value);
        }
        catch (Exception e) when (e is JsonReaderException || Misfit.Is(e))
        {
            throw Utf8Place.Find(_json, start).Wrong(Misfit.Text, e);
        }
    }

    public void Skip()
    {
        _reader.Read();
        var start = _reader.TokenStartIndex;
        if (!Utf8.IsValid(Value()))
        {
            throw Utf8Place.Find(_json, start).Wrong(NotUnicode, null);
        }
    }

    /// <summary>Throws when anything but white space follows.</summary>
    public void End() => _reader.Read();

    public readonly JsonReaderException Wrong(string what, Exception? cause = null) => Utf8Place.Find(_json, _reader.TokenStartIndex).Wrong(what, cause);

    public readonly JsonReaderException Malformed() => Utf8Place.Find(_json, long.MaxValue).Wrong("The text is not JSON, or nests deeper than 64 levels.", null);

    private bool Start(JsonTokenType start, string expected)
    {
        _reader.Read();
        // Like Newtonsoft, an empty text counts as null where null is allowed.
        return _reader.TokenType == start
            || (IsAbsent || (_reader.TokenType == JsonTokenType.String && _reader.ValueSpan.IsEmpty) ? false : throw Wrong($"The value is not {expected}."));
    }

    private int NextMemberByText<TNames>()
        where TNames : struct, IMemberNames
    {
        var name = Text();
        var member = default(TNames).Find(name);
        if (member >= 0)
        {
            return member;
        }

        UnknownName = name;
        return -2;
    }

    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!; // The token is a text or a name.
        }
        catch (InvalidOperationException e)
        {
            throw Wrong(NotUnicode, e);
        }
    }

    // The same words repeat often: one comparison saves the allocation.
    private string Word() => _reader.ValueTextEquals(_lastWord) ? _lastWord : _lastWord = Text();

    // The bytes of the current value.
    private ReadOnlySpan<byte> Value()
    {
        var start = (int)_reader.TokenStartIndex;
        _reader.Skip();
        return _json.Slice(start, (int)_reader.BytesConsumed - start);
    }

    // 42.0 and 4.2e1 are whole numbers, too.
    private readonly long Whole()
        => WholeNumber.TryCut(_reader.ValueSpan, out var whole, out var isExact) && isExact ? whole : throw Wrong(Misfit.Text);

    private T? ReadRare<T>(Func<TokenSource, T?> reading)
    {
        _reader.Read();
        return IsAbsent ? default : Converted(reading);
    }

    private T Converted<T>(Func<TokenSource, T> reading)
        => Converted(reading, _reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? throw Wrong(Misfit.Text) : Value());

    private readonly T Converted<T>(Func<TokenSource, T> reading, ReadOnlySpan<byte> json)
    {
        try
        {
            return OneValue.Read(json, reading);
        }
        catch (Exception e) when (e is JsonReaderException || Misfit.Is(e))
        {
            throw Wrong(Misfit.Text, e);
        }
    }

    private JToken Token()
    {
        try
        {
            return Utf8Token.Read(ref _reader);
        }
        catch (JsonReaderException e)
        {
            throw Wrong(Misfit.Text, e);
        }
    }
}
#endif
