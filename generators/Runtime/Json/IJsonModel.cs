namespace HubSpot.JsonConverters;

/// <summary>A model that reads and writes its own members. The generator implements it.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal interface IJsonModel
{
    /// <summary>False for an instance of a class that derives from the model: the generated code does not know its members.</summary>
    bool IsExact { get; }

    /// <summary>Reads the members of an object whose start has been read.</summary>
    void ReadJson(ref TokenSource source);

    void WriteJson(ref TokenSink sink);

    void WriteJson(ref Utf8Sink sink);

#if NET9_0_OR_GREATER
    /// <summary>Reads the members of an object whose start has been read.</summary>
    void ReadJson(ref Utf8Source source);
#endif
}
