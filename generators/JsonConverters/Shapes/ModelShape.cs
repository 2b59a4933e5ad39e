namespace HubSpot.JsonConverters.Shapes;

/// <summary>A class that gets a converter, or an open enum that is made readable for one.</summary>
internal abstract record TypeShape(string? Namespace, string Name)
{
    /// <summary>The name that is the same everywhere.</summary>
    public string FullName => "global::" + DottedName;

    public string DottedName => (Namespace is null ? "" : Namespace + ".") + Name;
}

/// <summary>A model. One that is left to reflection has no members, and findings that say why.</summary>
internal sealed record ModelShape(
    string? Namespace, string Name, bool IsSupported, Place? Place, string? UnknownMembers, EquatableList<MemberShape> Members, EquatableList<Finding> Findings)
    : TypeShape(Namespace, Name);

/// <summary>An open enum; Field holds its word.</summary>
internal sealed record WordTypeShape(string? Namespace, string Name, string Field) : TypeShape(Namespace, Name);
