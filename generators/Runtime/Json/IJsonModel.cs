namespace HubSpot.JsonConverters;

/// <summary>A model that reads and writes its own members. The generator emits the implementation.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal interface IJsonModel
{
    /// <summary>False for an instance of a derived class, whose members the emitted code does not know.</summary>
    bool IsExact { get; }

    /// <summary>Reads the members of an object. The source is past the start of the object.</summary>
    void ReadJson(ref TokenSource source);

    void WriteJson(ref TokenSink sink);

    void WriteJson(ref Utf8Sink sink);

#if NET9_0_OR_GREATER
    /// <summary>Reads the members of an object. The source is past the start of the object.</summary>
    void ReadJson(ref Utf8Source source);
#endif
}
