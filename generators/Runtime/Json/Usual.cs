namespace HubSpot.JsonConverters;

using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Serialization;
#if NET
using global::System.Diagnostics.CodeAnalysis;
#endif

/// <summary>
/// Recognises the serializer settings that emitted code implements. A serializer with other settings does the work itself, by
/// reflection.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Usual
{
    /// <summary>Reads and writes the values that emitted code leaves to a serializer. The caller's own serializer cannot be used: it treats an exception that was replaced on its way out as an error of its own.</summary>
    public static readonly JsonSerializer Serializer = Create(null);

    public static bool Is(JsonSerializer serializer)
        => serializer.Converters.Count == 0
            && serializer.ContractResolver is DefaultContractResolver { NamingStrategy: null } resolver
            && resolver.GetType() == typeof(DefaultContractResolver)
            && serializer is
            {
                NullValueHandling: NullValueHandling.Include,
                DefaultValueHandling: DefaultValueHandling.Include,
                MissingMemberHandling: MissingMemberHandling.Ignore,
                ObjectCreationHandling: ObjectCreationHandling.Auto,
                ReferenceLoopHandling: ReferenceLoopHandling.Error,
                PreserveReferencesHandling: PreserveReferencesHandling.None,
                TypeNameHandling: TypeNameHandling.None,
                MetadataPropertyHandling: MetadataPropertyHandling.Default or MetadataPropertyHandling.Ignore,
                ConstructorHandling: ConstructorHandling.Default,
                Context.Context: null,
            };

    /// <summary>A serializer for what has no emitted code.</summary>
#if NET
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Models do not need it: it serves types that have no emitted code, which the program must keep itself.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "As above.")]
#endif
    public static JsonSerializer Create(JsonSerializerSettings? settings) => JsonSerializer.Create(settings);
}
