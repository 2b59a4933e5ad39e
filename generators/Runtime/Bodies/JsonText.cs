using System.Buffers;
using System.Globalization;
using System.Text;
using HubSpot.JsonConverters;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>Writes and reads JSON for the clients: as UTF-8 in pooled arrays, through the code that was generated for the models.</summary>
internal static class JsonText
{
    private const int LargestGuess = 1024 * 1024;

    private static int _lastLength;

    public static string Write(object value)
    {
        using var bytes = WriteUtf8(value);
        return Encoding.UTF8.GetString(bytes.Array, 0, bytes.Length);
    }

    /// <exception cref="JsonSerializationException">A member that must be there is null.</exception>
    public static PooledBytes WriteUtf8(object value)
    {
        // The bodies of one program resemble each other: a little more than the last one took is enough for most.
        var sink = new Utf8Sink(_lastLength + (_lastLength / 8));
        try
        {
            if (value is IJsonModel model)
            {
                model.WriteJson(ref sink);
            }
            else
            {
                sink.WriteOther(null, value);
            }
        }
        catch (Exception e)
        {
            ArrayPool<byte>.Shared.Return(sink.Bytes);
            if (e is JsonSerializationException)
            {
                // It fails again at the same place, and this time knows the path.
                Newton.Serializer.Serialize(TextWriter.Null, value);
            }

            throw;
        }

        _lastLength = Math.Min(sink.Length, LargestGuess);
        return new PooledBytes(sink.Bytes, sink.Length);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="JsonReaderException">The text is not JSON, or not of the model's shape.</exception>
    public static T ReadModel<T>(PooledBytes bytes)
        where T : class, new()
    {
#if NET9_0_OR_GREATER
        var model = new T();
        if (model is IJsonModel { IsExact: true } own)
        {
            Utf8Json.Read(bytes.Array.AsSpan(0, bytes.Length), own);
            return model;
        }

#endif
        return Newton.Read<T>(bytes) ?? new T();
    }

    /// <summary>Reads a value of any type.</summary>
    /// <exception cref="JsonReaderException">The text is not JSON, or not of the type's shape.</exception>
    public static T ReadValue<T>(PooledBytes bytes) => Newton.Read<T>(bytes)!; // Null where the type says that it can be.

    /// <summary>Reads a value that generated code holds as text.</summary>
    public static T ReadText<T>(string json)
    {
        using var bytes = PooledBytes.Of(json);
        return ReadValue<T>(bytes);
    }

    public static JToken ToToken(object value) => value as JToken ?? Newton.ToToken(value);

    /// <summary>The value of a union as one of its types, when the JSON can be it.</summary>
    public static T? AsObject<T>(JToken json, JTokenType kind, string? tagMember = null, string? tagValue = null)
        where T : class
        => Fits(json, kind, tagMember, tagValue) ? Newton.Read<T>(json) : null;

    /// <inheritdoc cref="AsObject{T}" />
    public static T? AsValue<T>(JToken json, JTokenType kind, string? tagMember = null, string? tagValue = null)
        where T : struct
        => Fits(json, kind, tagMember, tagValue) ? Newton.Read<T>(json) : (T?)null;

    /// <summary>Reads what there is of a model in a text that may be broken off, or damaged.</summary>
    public static T ReadWhatIsThere<T>(PooledBytes bytes)
        where T : class, IJsonModel, new()
    {
        var model = new T();
        using var reader = Newton.Open(bytes, Encoding.UTF8);
        try
        {
            if (reader.Read() && reader.TokenType == JsonToken.StartObject)
            {
                var source = new TokenSource(reader);
                model.ReadJson(ref source);
            }
        }
        catch (Exception e) when (e is JsonReaderException || Misfit.Is(e))
        {
            // The members before are better than nothing.
        }

        return model;
    }

    private static bool Fits(JToken json, JTokenType kind, string? tagMember, string? tagValue)
        => (kind == JTokenType.None || json.Type == kind || (kind == JTokenType.Float && json.Type == JTokenType.Integer))
        && (tagMember is null || ((json as JObject)?[tagMember] is JValue tag && ParameterTexts.Of(tag) == tagValue));

    /// <summary>For classes that have no generated code, and for frameworks on which it cannot read UTF-8.</summary>
    private static class Newton
    {
        // Dates stay text in members that the document does not know, so that they are written back as they came.
        public static readonly JsonSerializer Serializer = Usual.Create(
            new JsonSerializerSettings
            {
                DateParseHandling = DateParseHandling.None,
                CheckAdditionalContent = true,
                // '$ref' and '$type' are members like any other.
                MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
                TypeNameHandling = TypeNameHandling.None,
                MaxDepth = 128,
                Culture = CultureInfo.InvariantCulture,
            });

        private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        public static T? Read<T>(PooledBytes bytes)
        {
            using var reader = Open(bytes, Strict);
            try
            {
                return Serializer.Deserialize<T>(reader);
            }
            catch (DecoderFallbackException e)
            {
                throw NotUnicode(bytes, e);
            }
            catch (Exception e) when (Misfit.Is(e))
            {
                throw new TokenSource(reader).Wrong(Misfit.Text, e);
            }
        }

        public static T? Read<T>(JToken json)
        {
            using var reader = new JTokenReader(json);
            return Serializer.Deserialize<T>(reader);
        }

        public static JToken ToToken(object value)
        {
            using var writer = new JTokenWriter();
            Serializer.Serialize(writer, value);
            return writer.Token!; // Something was written.
        }

        public static JsonTextReader Open(PooledBytes bytes, Encoding encoding)
            => new VerbatimReader(bytes.Array, bytes.Length, encoding);

        // The reader decodes in blocks and knows nothing of a place in them, so it is found by reading up to it.
        private static JsonReaderException NotUnicode(PooledBytes bytes, DecoderFallbackException cause)
        {
            var length = 0;
            try
            {
                Strict.GetCharCount(bytes.Array, 0, bytes.Length);
            }
            catch (DecoderFallbackException e)
            {
                length = Math.Max(e.Index, 0);
            }

            using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(bytes.Array, 0, length))) { DateParseHandling = DateParseHandling.None };
            try
            {
                while (reader.Read())
                {
                }
            }
            catch (JsonReaderException)
            {
                // The text was cut at the fault, so it breaks off there.
            }

            return new TokenSource(reader).Wrong("The text is not Unicode.", cause);
        }
    }
}
