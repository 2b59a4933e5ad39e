namespace HubSpot.JsonConverters;

using global::System;
#if NET
using global::System.Diagnostics.CodeAnalysis;
#endif

/// <summary>
/// Names the converter of a model once more, for the trimmer: Newtonsoft's own attribute does not say that it calls the constructor,
/// which is removed then.
/// </summary>
[global::Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ConvertedByAttribute : Attribute
{
    public ConvertedByAttribute(
#if NET
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
#endif
        Type converter)
        => Converter = converter;

    public Type Converter { get; }
}
