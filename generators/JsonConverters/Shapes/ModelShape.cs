namespace HubSpot.JsonConverters.Shapes;

/// <summary>A model. One that is left to reflection has no members here.</summary>
/// <param name="Namespace">Its namespace; null for the global one.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="IsSupported">Whether it gets a converter.</param>
/// <param name="UnknownMembers">Where unknown members are kept; null when they are dropped.</param>
/// <param name="Members">Its members.</param>
/// <param name="Names">The JSON names of all members that Newtonsoft knows, ignored members included, in its order.</param>
internal sealed record ModelShape(
    string? Namespace, string Name, bool IsSupported, UnknownMembersShape? UnknownMembers, EquatableList<MemberShape> Members, EquatableList<string> Names)
{
    /// <summary>The fully qualified name.</summary>
    public string FullName => "global::" + DottedName;

    public string DottedName => (Namespace is null ? "" : Namespace + ".") + Name;
}
