namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>
/// The source that emitted code reads models from. Each Read and Start method moves to the next value. JSON null and the end of the
/// current array give null or false; every other value that does not fit throws a <see cref="JsonReaderException"/> with path and
/// position.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal interface IJsonSource
{
    /// <summary>Whether the last Read or Start found the end of the array.</summary>
    bool AtEnd { get; }

    /// <summary>Whether the last Read or Start found null.</summary>
    bool IsNull { get; }

    /// <summary>The last name that <see cref="NextMember{TNames}"/> did not find.</summary>
    string UnknownName { get; }

    bool StartObject();

    bool StartArray();

    /// <summary>The number of the next member; -1 at the end of the object, -2 for an unknown member.</summary>
    int NextMember<TNames>()
        where TNames : struct, IMemberNames;

    /// <summary>The next key of an object that is read as a dictionary; null at its end.</summary>
    string? NextKey();

    string? ReadString();

    bool? ReadBoolean();

    int? ReadInt32();

    long? ReadInt64();

    double? ReadDouble();

    decimal? ReadDecimal();

    DateTime? ReadDateTime();

    DateTimeOffset? ReadDateTimeOffset();

    byte[]? ReadBytes();

    JToken? ReadToken();

    T? ReadScalar<T>(ScalarConverter<T> converter)
        where T : struct;

    /// <summary>
    /// Reads with the converter or, without one, with the serializer, and into the existing object where Newtonsoft would. Models are
    /// never read this way, but classes derived from them are.
    /// </summary>
    /// <returns>False at the end of the array, and for a null that must not be converted.</returns>
    bool ReadOther<T>(JsonConverter? converter, object? existing, bool isNullConverted, out T value);

    void Skip();

    /// <summary>An exception with the message and the current path and position.</summary>
    JsonReaderException Wrong(string what, Exception? cause = null);
}
