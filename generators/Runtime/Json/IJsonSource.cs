namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>
/// Where models are read from. Each Read and Start moves to the next value; null, and the end of the array that is being read,
/// give null or false. Everything else that does not fit ends in a <see cref="JsonReaderException"/> with path and position.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal interface IJsonSource
{
    /// <summary>Whether the last value that was asked for was not there, because the array had ended.</summary>
    bool AtEnd { get; }

    /// <summary>Whether the last value that was asked for was null.</summary>
    bool IsNull { get; }

    /// <summary>The name that <see cref="NextMember{TNames}"/> did not know.</summary>
    string UnknownName { get; }

    bool StartObject();

    bool StartArray();

    /// <summary>The number of the next member; -1 when the object has ended, -2 for one that the model does not know.</summary>
    int NextMember<TNames>()
        where TNames : struct, IMemberNames;

    /// <summary>The next key of an object that is a dictionary; null when it has ended.</summary>
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
    /// Reads through a converter, or without one as the serializer does, and into what is there already where Newtonsoft would. The
    /// generator never asks for a model's own type, but for one that somebody derived from it.
    /// </summary>
    /// <returns>False at the end of the array, and for a null that is not to be converted.</returns>
    bool ReadOther<T>(JsonConverter? converter, object? existing, bool isNullConverted, out T value);

    void Skip();

    /// <summary>An exception that says what is wrong, with the place that was read last.</summary>
    JsonReaderException Wrong(string what, Exception? cause = null);
}
