#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

// The values are those of .NET.
[Flags]
internal enum DynamicallyAccessedMemberTypes
{
    None = 0,
    PublicConstructors = 3,
}
#endif
