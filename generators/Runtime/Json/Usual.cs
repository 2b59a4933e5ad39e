namespace HubSpot.JsonConverters;

using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Serialization;

/// <summary>
/// Generated code does what a serializer with these settings does. One with others is left to do it by itself, which is slower and
/// exactly what was asked for.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Usual
{
    /// <summary>For values that generated code leaves to a serializer. A given one, which has no other wishes, would take an exception that comes out changed for a fault.</summary>
    public static readonly JsonSerializer Serializer = JsonSerializer.Create();

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
}
