using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Newtonsoft without the generated converters: it reads and writes models by reflection.</summary>
internal sealed class ByReflection : DefaultContractResolver
{
    private static readonly ByReflection Resolver = new();

    /// <summary>The default settings, but a text that a reader takes for a date keeps its offset until a converter of the member sees it: that it loses it is a known difference.</summary>
    public static JsonSerializerSettings Settings() => new() { ContractResolver = Resolver, DateParseHandling = DateParseHandling.DateTimeOffset };

    /// <summary>The settings of the SDK: texts that look like dates stay texts.</summary>
    public static JsonSerializerSettings SdkSettings() => new() { ContractResolver = Resolver, DateParseHandling = DateParseHandling.None };

    /// <summary>Whether the generator gave the type a converter.</summary>
    public static bool HasGeneratedConverter(Type type)
        => IsGenerated(((JsonConverterAttribute?)Attribute.GetCustomAttribute(type, typeof(JsonConverterAttribute), inherit: false))?.ConverterType);

    // Also for classes that derive from a model: they inherit its attribute.
    protected override JsonConverter? ResolveContractConverter(Type objectType)
        => base.ResolveContractConverter(objectType) is { } converter && !IsGenerated(converter.GetType()) ? converter : null;

    private static bool IsGenerated(Type? converter) => converter?.Name == "ModelConverter`1";
}
