namespace HubSpot.JsonConverters;

using global::System;
using global::System.Collections;
using global::System.Collections.Generic;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;
#if NET
using global::System.Diagnostics.CodeAnalysis;
#endif

/// <summary>Reads into an existing collection or object, like Newtonsoft.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
#if NET
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Models do not need it: it serves types that have no emitted code, which the program must keep itself.")]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "As above.")]
#endif
internal static class Existing
{
    /// <summary>Adds the current value of the reader to the existing object and returns it; returns a new object where that is not possible.</summary>
    public static object? ReadInto(object? existing, JsonReader reader, Type type)
    {
        if (existing is null || existing.GetType() == typeof(object) || !Takes(existing, reader.TokenType))
        {
            return Usual.Serializer.Deserialize(reader, type);
        }

        Usual.Serializer.Populate(reader, existing);
        return existing;
    }

    // An object that is not a collection refuses a list, and a collection of fixed size is replaced.
    private static bool Takes(object existing, JsonToken token) => token switch
    {
        JsonToken.StartObject => existing is not (ValueType or JToken),
        JsonToken.StartArray => existing is not (ValueType or JToken or IList { IsFixedSize: true } or IList { IsReadOnly: true })
            && (existing is not IEnumerable || Array.Exists(existing.GetType().GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollection<>))),
        _ => false,
    };
}
