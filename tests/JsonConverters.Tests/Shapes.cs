// Models in the forms that NSwag's own templates give them, for what no model of the document has. Compiled in memory by the tests.
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

    public enum Kind
    {
        One,
        [System.Runtime.Serialization.EnumMember(Value = "two-words")] TwoWords,
    }
}
