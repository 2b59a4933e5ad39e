using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace HubSpot.JsonConverters;

/// <summary>
/// Reflection for classes that derive from a model: they inherit its converter attribute, but the converter knows nothing of
/// their members. Models inside them keep their converters.
/// </summary>
[Microsoft.CodeAnalysis.Embedded]
internal sealed class DerivedModels : DefaultContractResolver
{
    public static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { ContractResolver = new DerivedModels() });

    protected override JsonConverter? ResolveContractConverter(Type objectType)
    {
        var converter = base.ResolveContractConverter(objectType);
        return converter is IModelConverter && !converter.CanConvert(objectType) ? null : converter;
    }
}
