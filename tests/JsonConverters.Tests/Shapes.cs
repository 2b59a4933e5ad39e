// Models in the forms of NSwag's own templates, with members that no model of the document has. The tests compile this file in memory.
#nullable enable
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;

namespace Shapes
{
    public partial class Scalars
    {
        [JsonProperty("string")] public string? String { get; set; }
        [JsonProperty("bool")] public bool Bool { get; set; }
        [JsonProperty("int")] public int Int { get; set; }
        [JsonProperty("long")] public long Long { get; set; }
        [JsonProperty("double")] public double Double { get; set; }
        [JsonProperty("byte")] public byte Byte { get; set; }
        [JsonProperty("short")] public short Short { get; set; }
        [JsonProperty("ulong")] public ulong ULong { get; set; }
        [JsonProperty("float")] public float Float { get; set; }
        [JsonProperty("decimal")] public decimal Decimal { get; set; }
        [JsonProperty("date")] public DateTime Date { get; set; }
        [JsonProperty("instant")] public DateTimeOffset Instant { get; set; }
        [JsonProperty("bytes")] public byte[]? Bytes { get; set; }
        [JsonProperty("guid")] public Guid Guid { get; set; }
        [JsonProperty("time")] public TimeSpan Time { get; set; }
        [JsonProperty("uri")] public Uri? Uri { get; set; }
        [JsonProperty("token")] public JToken? Token { get; set; }
        [JsonProperty("any")] public object? Any { get; set; }
        [JsonProperty("kind")] public Kind Kind { get; set; }
        [JsonProperty("kindText")][JsonConverter(typeof(StringEnumConverter))] public Kind KindText { get; set; }
    }

    public partial class NullableScalars
    {
        [JsonProperty("bool")] public bool? Bool { get; set; }
        [JsonProperty("int", NullValueHandling = NullValueHandling.Ignore)] public int? Int { get; set; }
        [JsonProperty("long")] public long? Long { get; set; }
        [JsonProperty("double", NullValueHandling = NullValueHandling.Ignore)] public double? Double { get; set; }
        [JsonProperty("short", NullValueHandling = NullValueHandling.Ignore)] public short? Short { get; set; }
        [JsonProperty("float")] public float? Float { get; set; }
        [JsonProperty("decimal")] public decimal? Decimal { get; set; }
        [JsonProperty("date")] public DateTime? Date { get; set; }
        [JsonProperty("instant")] public DateTimeOffset? Instant { get; set; }
        [JsonProperty("guid")] public Guid? Guid { get; set; }
        [JsonProperty("kindText")][JsonConverter(typeof(StringEnumConverter))] public Kind? KindText { get; set; }
        [JsonProperty("token", NullValueHandling = NullValueHandling.Ignore)] public JToken? Token { get; set; }
    }

    public partial class Presences
    {
        [JsonProperty("always", Required = Required.Always)] public string Always { get; set; } = "";
        [JsonProperty("alwaysNumber", Required = Required.Always)] public int AlwaysNumber { get; set; }
        [JsonProperty("allowNull", Required = Required.AllowNull)] public string? AllowNull { get; set; }
        [JsonProperty("disallowNull", Required = Required.DisallowNull, NullValueHandling = NullValueHandling.Ignore)] public string? DisallowNull { get; set; }
        [JsonProperty("disallowNullNumber", Required = Required.DisallowNull, NullValueHandling = NullValueHandling.Ignore)] public long DisallowNullNumber { get; set; }
        [JsonProperty("model", Required = Required.Always)] public Leaf Model { get; set; } = new Leaf();
        [JsonProperty("list", Required = Required.Always)] public ICollection<Leaf> List { get; set; } = new Collection<Leaf>();
    }

    public partial class Collections
    {
        [JsonProperty("list")] public List<int>? List { get; set; }
        [JsonProperty("interface")] public IList<int?>? Interface { get; set; }
        [JsonProperty("collection")] public Collection<string?>? Collection { get; set; }
        [JsonProperty("sequence")] public IEnumerable<double>? Sequence { get; set; }
        [JsonProperty("lists")] public IList<IList<IList<string?>?>?>? Lists { get; set; }
        [JsonProperty("map")] public IDictionary<string, int>? Map { get; set; }
        [JsonProperty("maps")] public Dictionary<string, Dictionary<string, Leaf?>?>? Maps { get; set; }
        [JsonProperty("mapOfLists")] public IDictionary<string, ICollection<string?>?>? MapOfLists { get; set; }
        [JsonProperty("tokens")] public IList<JToken?>? Tokens { get; set; }
        [JsonProperty("floats")] public IList<float>? Floats { get; set; }
        [JsonProperty("bytesByName")] public IDictionary<string, byte?>? BytesByName { get; set; }
        [JsonProperty("objects")] public IDictionary<string, object?>? Objects { get; set; }
        [JsonProperty("guids")] public IList<Guid>? Guids { get; set; }
        [JsonProperty("instants")] public IList<DateTimeOffset?>? Instants { get; set; }
        [JsonProperty("kinds", ItemConverterType = typeof(StringEnumConverter))] public ICollection<Kind>? Kinds { get; set; }
        [JsonProperty("kindsByName", ItemConverterType = typeof(StringEnumConverter))] public IDictionary<string, Kind?>? KindsByName { get; set; }
    }

    public partial class Names
    {
        [JsonProperty("a")] public int LowerA { get; set; }
        [JsonProperty("A")] public int UpperA { get; set; }
        [JsonProperty("with \"quotes\" and \\")] public int Quoted { get; set; }
        [JsonProperty("gr\u00f6\u00dfe \u2028")] public int Foreign { get; set; }
        [JsonProperty("")] public int Empty { get; set; }
        [JsonProperty("{}[]:,'<&")] public int Signs { get; set; }
        [JsonProperty(PropertyName = "named")] public int Named { get; set; }
        [JsonProperty] public int Unnamed { get; set; }
        public int WithoutAttribute { get; set; }
        [JsonIgnore] public int Ignored { get; set; }
        [JsonProperty("field")] public int Field;
        internal int NotPublic { get; set; }
    }

    public partial class Services
    {
        [JsonProperty("moment")][JsonConverter(typeof(HubSpot.JsonConverters.MomentConverter))] public DateTimeOffset Moment { get; set; }
        [JsonProperty("moments", ItemConverterType = typeof(HubSpot.JsonConverters.MomentConverter))] public IList<DateTimeOffset>? Moments { get; set; }
        [JsonProperty("maybe", NullValueHandling = NullValueHandling.Ignore)][JsonConverter(typeof(HubSpot.JsonConverters.MomentConverter))] public DateTimeOffset? Maybe { get; set; }
        [JsonProperty("id")][JsonConverter(typeof(HubSpot.JsonConverters.IdConverter))] public long Id { get; set; }
        [JsonProperty("ids", ItemConverterType = typeof(HubSpot.JsonConverters.IdConverter))] public IList<long>? Ids { get; set; }
        [JsonProperty("idsByName", ItemConverterType = typeof(HubSpot.JsonConverters.IdConverter))] public IDictionary<string, long?>? IdsByName { get; set; }
        [JsonProperty("any", NullValueHandling = NullValueHandling.Ignore)][JsonConverter(typeof(HubSpot.JsonConverters.AnyConverter))] public JToken? Any { get; set; }
        [JsonProperty("anys", ItemConverterType = typeof(HubSpot.JsonConverters.AnyConverter))] public IList<JToken?>? Anys { get; set; }
        [JsonProperty("rank")] public Rank? Rank { get; set; }
    }

    // A word that is a number.
    [JsonConverter(typeof(Rank.Converter))]
    public readonly struct Rank
    {
        public Rank(long number) => Number = number;

        public long Number { get; }

        internal sealed class Converter : HubSpot.JsonConverters.ScalarConverter<Rank>
        {
            public override bool TryRead(HubSpot.JsonConverters.JsonScalar scalar, out Rank? value)
            {
                value = scalar.Integer is { } number ? new Rank(number) : null;
                return value is not null;
            }

            public override HubSpot.JsonConverters.JsonScalar Write(Rank value) => new(value.Number);
        }
    }

    // One of several types.
    [JsonConverter(typeof(Union.Converter))]
    public sealed partial class Union
    {
        public Union(JToken json) => Json = json;

        public JToken Json { get; }

        internal sealed class Converter : HubSpot.JsonConverters.TokenConverter<Union>
        {
            public override Union Read(JToken json) => new Union(json);

            public override JToken Write(Union value) => value.Json;
        }
    }

    public partial class Unions
    {
        [JsonProperty("one", NullValueHandling = NullValueHandling.Ignore)] public Union? One { get; set; }
        [JsonProperty("many")] public IList<Union?>? Many { get; set; }
        [JsonProperty("named")] public IDictionary<string, Union?>? Named { get; set; }
    }

    public partial class CaseTwins
    {
        [JsonProperty("status")] public string? Status { get; set; }
        [JsonProperty("STATUS")] public string? Shouted { get; set; }
        [JsonProperty("name")] public string? Name { get; set; }
        [JsonExtensionData] public IDictionary<string, JToken>? More { get; set; }
    }

    public partial class Leaf
    {
        [JsonProperty("name", NullValueHandling = NullValueHandling.Ignore)] public string? Name { get; set; }

        [JsonExtensionData]
        private IDictionary<string, JToken>? _additionalProperties;

        [JsonIgnore]
        public IDictionary<string, JToken> AdditionalProperties
        {
            get => _additionalProperties ??= new Dictionary<string, JToken>();
            set => _additionalProperties = value;
        }
    }

    public partial class Stock
    {
        private IDictionary<string, object?>? _additionalProperties;

        [JsonProperty("name")] public string? Name { get; set; }

        [JsonExtensionData]
        public IDictionary<string, object?> AdditionalProperties
        {
            get => _additionalProperties ?? (_additionalProperties = new Dictionary<string, object?>());
            set => _additionalProperties = value;
        }
    }

    public partial class Tree
    {
        [JsonProperty("value")] public int Value { get; set; }
        [JsonProperty("children", NullValueHandling = NullValueHandling.Ignore)] public IList<Tree?>? Children { get; set; }
        [JsonProperty("first", NullValueHandling = NullValueHandling.Ignore)] public Tree? First { get; set; }
    }

    [Obsolete]
    public partial class @class
    {
        [JsonProperty("event")][Obsolete("old")] public string? @event { get; set; }
        [JsonProperty("self", NullValueHandling = NullValueHandling.Ignore)] public CLASS? Other { get; set; }
    }

    public partial class CLASS
    {
        [JsonProperty("event")] public string? Event { get; set; }
    }

    /// <summary>Members that hold a value before the model is read into.</summary>
    public partial class Existing
    {
        private readonly List<int> _copied = new List<int> { 1 };
        private IList<int> _filled = new List<int> { 1 };
        private Guid? _id;

        [JsonProperty("set")] public HashSet<int> Set { get; set; } = new HashSet<int> { 1 };
        [JsonProperty("plain")] public Plain Plain { get; set; } = new Plain { X = 1, Y = 9 };
        [JsonProperty("any")] public object? Any { get; set; } = new Plain { X = 1, Y = 9 };
        [JsonProperty("nothing")] public object? Nothing { get; set; } = new object();
        [JsonProperty("items")] public IEnumerable<int> Items { get; set; } = new Queue<int>(new[] { 1 });
        [JsonProperty("array")] public int[] Array { get; set; } = { 1 };
        [JsonProperty("list")] public IList<int> List { get; set; } = new List<int> { 1 };
        [JsonProperty("map")] public IDictionary<string, int> Map { get; set; } = new Dictionary<string, int> { ["a"] = 1 };
        [JsonProperty("readOnly")] public IList<int> ReadOnly { get; set; } = new ReadOnlyCollection<int>(new List<int> { 1 });
        [JsonProperty("leaf")] public Leaf Leaf { get; set; } = new Leaf { Name = "old" };
        [JsonProperty("base")] public Leaf Base { get; set; } = new Twig { Name = "old", Length = 3 };
        [JsonProperty("token")] public JToken Token { get; set; } = new JArray(1);
        [JsonProperty("filled")] public IList<int> Filled { get => _filled; set => _filled = new List<int>(value) { 100 }; }
        [JsonProperty("copied")] public List<int> Copied { get => _copied; set { _copied.Clear(); _copied.AddRange(value); } }
        [JsonProperty("id")] public Guid Id { get => _id ?? throw new InvalidOperationException("unset"); set => _id = value; }
    }

    public class Twig : Leaf
    {
        public int Length { get; set; }
    }

    public class Plain
    {
        public int X { get; set; }
        public int Y { get; set; }
    }

    /// <summary>Members for which null is kept, skipped, converted or refused.</summary>
    public partial class Nulls
    {
        [JsonProperty("skipped", NullValueHandling = NullValueHandling.Ignore)][JsonConverter(typeof(StringEnumConverter))] public Kind Skipped { get; set; } = Kind.TwoWords;
        [JsonProperty("date", NullValueHandling = NullValueHandling.Ignore)][JsonConverter(typeof(IsoDateTimeConverter))] public DateTimeOffset Date { get; set; }
        [JsonProperty("made")][JsonConverter(typeof(NullIsSeven))] public int Made { get; set; }
        [JsonProperty("kept", NullValueHandling = NullValueHandling.Ignore)][JsonConverter(typeof(NullIsSeven))] public int Kept { get; set; } = 3;
        [JsonProperty("refused", Required = Required.DisallowNull)][JsonConverter(typeof(NullIsSeven))] public int Refused { get; set; }
        [JsonProperty("hidden")] public Hidden Hidden { get; set; }
        [JsonProperty("hiddens")] public IList<Hidden>? Hiddens { get; set; }
        [JsonProperty("hiddensByName")] public IDictionary<string, Hidden>? HiddensByName { get; set; }
        [JsonProperty("wide", NullValueHandling = NullValueHandling.Ignore)] public long Wide { get; set; }
        [JsonProperty("text")][JsonConverter(typeof(NullIsSeven))] public object? Text { get; set; }
    }

    public sealed class NullIsSeven : JsonConverter
    {
        public override bool CanConvert(Type objectType) => true;
        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
            => reader.TokenType == JsonToken.Null ? 7 : Convert.ToInt32(reader.Value, System.Globalization.CultureInfo.InvariantCulture);
        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value);
    }

    [JsonConverter(typeof(Converter))]
    public struct Hidden
    {
        public Hidden(string word) => Word = word;

        public string? Word { get; }

        private sealed class Converter : JsonConverter
        {
            public override bool CanConvert(Type objectType) => true;
            public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
                => reader.TokenType == JsonToken.Null ? (objectType == typeof(Hidden) ? (object)default(Hidden) : null) : new Hidden((string)reader.Value!);
            public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(((Hidden?)value)?.Word);
        }
    }

    public partial class Twice
    {
        [JsonProperty("a", PropertyName = "b")] public int A { get; set; }
        [JsonIgnore] public int Foo { get; set; }
        [JsonProperty("foo")] public int Bar { get; set; }
        [System.Runtime.Serialization.IgnoreDataMember] public int Unseen { get; set; }
        [NonSerialized] public int Unstored;
    }

    public enum Kind
    {
        One,
        [System.Runtime.Serialization.EnumMember(Value = "two-words")] TwoWords,
    }
}
