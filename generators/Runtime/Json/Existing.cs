namespace HubSpot.JsonConverters;

using global::System;
using global::System.Collections;
using global::System.Collections.Generic;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>As Newtonsoft does, adds to a collection or an object that is there already.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Existing
{
    /// <summary>What is there, with the value that the reader is at added to it; or the value, where it cannot be added.</summary>
    public static object? ReadInto(object? existing, JsonReader reader, Type type)
    {
        if (existing is null || existing.GetType() == typeof(object) || !Takes(existing, reader.TokenType))
        {
            return Usual.Serializer.Deserialize(reader, type);
        }

        Usual.Serializer.Populate(reader, existing);
        return existing;
    }

    // What is no collection refuses a list, and what cannot grow is replaced.
    private static bool Takes(object existing, JsonToken token) => token switch
    {
        JsonToken.StartObject => existing is not (ValueType or JToken),
        JsonToken.StartArray => existing is not (ValueType or JToken or IList { IsFixedSize: true } or IList { IsReadOnly: true })
            && (existing is not IEnumerable || Array.Exists(existing.GetType().GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollection<>))),
        _ => false,
    };
}
