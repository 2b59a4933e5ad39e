namespace HubSpot.JsonConverters;

using global::System;
#if NET
using global::System.Diagnostics.CodeAnalysis;
#endif

/// <summary>
/// Names the converter of a type once more, for the trimmer: Newtonsoft's own attribute does not say that it calls the constructor,
/// which is removed then.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum, Inherited = false)]
internal sealed class ConvertedByAttribute : Attribute
{
    public ConvertedByAttribute(
#if NET
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
#endif
        Type converter,
#if NET
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
#endif
        Type? model = null)
    {
        Converter = converter;
        Model = model;
    }

    public Type Converter { get; }

    /// <summary>The model that the converter makes; null where it makes a value.</summary>
    public Type? Model { get; }
}
