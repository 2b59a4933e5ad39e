#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

// The compiler asks for this type when a property has an init accessor; netstandard2.0 does not bring it.
internal static class IsExternalInit;
#endif
