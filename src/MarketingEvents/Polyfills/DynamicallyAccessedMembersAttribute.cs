#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

// What the trimmer must keep of a type; it reads the attribute by name, and netstandard2.0 does not bring it.
[AttributeUsage(AttributeTargets.GenericParameter, Inherited = false)]
internal sealed class DynamicallyAccessedMembersAttribute(DynamicallyAccessedMemberTypes memberTypes) : Attribute
{
    public DynamicallyAccessedMemberTypes MemberTypes { get; } = memberTypes;
}
#endif
