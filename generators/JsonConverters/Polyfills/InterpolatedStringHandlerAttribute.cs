#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

// The compiler looks for this attribute by name; netstandard2.0 does not have it.
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
#endif
