using HubSpot.JsonConverters.Tests.Support;
using HubSpot.MarketingEvents;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace HubSpot.JsonConverters.Tests;

/// <summary>Serializer settings have the same effect with and without generated converters.</summary>
public class SettingsTests
{
    private static readonly Type[] Models = [typeof(ParticipationPage), typeof(EventUpsertBatchResult), typeof(EventCreateRequest), typeof(ContactIdSubscriberBatch), typeof(ServiceError), typeof(Derived)];

    private static readonly Dictionary<string, Action<JsonSerializerSettings>> Changes = new()
    {
        ["nothing"] = _ => { },
        ["NamingStrategy"] = s => ((DefaultContractResolver)s.ContractResolver!).NamingStrategy = new SnakeCaseNamingStrategy(processDictionaryKeys: true, overrideSpecifiedNames: true),
        ["NullValueHandling"] = s => s.NullValueHandling = NullValueHandling.Ignore,
        ["DefaultValueHandling"] = s => s.DefaultValueHandling = DefaultValueHandling.Ignore,
        ["DefaultValueHandling.Populate"] = s => s.DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate,
        ["MissingMemberHandling"] = s => s.MissingMemberHandling = MissingMemberHandling.Error,
        ["ObjectCreationHandling"] = s => s.ObjectCreationHandling = ObjectCreationHandling.Replace,
        ["ReferenceLoopHandling"] = s => s.ReferenceLoopHandling = ReferenceLoopHandling.Ignore,
        ["PreserveReferencesHandling"] = s => s.PreserveReferencesHandling = PreserveReferencesHandling.Objects,
        ["TypeNameHandling"] = s => s.TypeNameHandling = TypeNameHandling.Auto,
        ["MetadataPropertyHandling"] = s => s.MetadataPropertyHandling = MetadataPropertyHandling.ReadAhead,
        ["Converters"] = s => s.Converters.Add(new UnixDateTimeConverter()),
        ["Converters of texts"] = s => s.Converters.Add(new Shouting()),
        ["Formatting"] = s => s.Formatting = Formatting.Indented,
        ["DateFormatString"] = s => s.DateFormatString = "yyyy'/'MM'/'dd HH:mm:ss.FFFFFFFK",
        ["DateTimeZoneHandling"] = s => s.DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ["DateParseHandling"] = s => s.DateParseHandling = DateParseHandling.None,
        ["FloatParseHandling"] = s => s.FloatParseHandling = FloatParseHandling.Decimal,
        ["StringEscapeHandling"] = s => s.StringEscapeHandling = StringEscapeHandling.EscapeHtml,
        ["Culture"] = s => s.Culture = new System.Globalization.CultureInfo("de-DE"),
        ["MaxDepth"] = s => s.MaxDepth = 5,
        ["Error"] = s => s.Error = (_, failure) => failure.ErrorContext.Handled = s.MissingMemberHandling == MissingMemberHandling.Error,
    };

    public static TheoryData<string> Settings => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Settings_are_followed(string name)
    {
        foreach (var model in Models)
        {
            foreach (var seed in Effort.Seeds(6))
            {
                Check(new Filler(seed).Model(model), name);
            }
        }
    }

    private static void Check(object model, string name)
    {
        var (ours, reflection) = (Of(name, new DefaultContractResolver()), Of(name, new ByReflection()));
        var json = JsonConvert.SerializeObject(model, reflection);

        Assert.Equal(json, JsonConvert.SerializeObject(model, ours));
        var (expected, actual) = (Read(json, model.GetType(), reflection), Read(json, model.GetType(), ours));
        Assert.True(expected is null == actual is null, json);
        Assert.True(Same.Difference(expected, actual) is null, $"{Same.Difference(expected, actual)}\n{json}");
    }

    private static JsonSerializerSettings Of(string name, IContractResolver resolver)
    {
        // With dates as DateTime, reflection loses the offset of a moment: a known difference.
        var settings = new JsonSerializerSettings { ContractResolver = resolver, DateParseHandling = DateParseHandling.DateTimeOffset };
        Changes[name](settings);
        return settings;
    }

    private static object? Read(string json, Type model, JsonSerializerSettings settings)
    {
        try
        {
            return JsonConvert.DeserializeObject(json, model, settings);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public sealed class Derived : ContactIdSubscriberBatchResult
    {
        public string? Text { get; set; }

        public DateTimeOffset? Instant { get; set; }

        public IList<int>? Numbers { get; set; }
    }

    private sealed class Shouting : JsonConverter<string>
    {
        public override string? ReadJson(JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) => Convert.ToString(reader.Value, System.Globalization.CultureInfo.InvariantCulture)?.ToLowerInvariant();

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => writer.WriteValue(value?.ToUpperInvariant());
    }
}
