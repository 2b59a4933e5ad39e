namespace HubSpot.JsonConverters.Shapes;

/// <summary>A class that gets a converter. One that is left to reflection has no members, and findings that say why.</summary>
internal sealed record ModelShape(
    string? Namespace, string Name, bool IsSupported, Place? Place, UnknownMembersShape? UnknownMembers, EquatableList<MemberShape> Members, EquatableList<Finding> Findings)
{
    /// <summary>The name that is the same everywhere.</summary>
    public string FullName => "global::" + DottedName;

    public string DottedName => (Namespace is null ? "" : Namespace + ".") + Name;
}
