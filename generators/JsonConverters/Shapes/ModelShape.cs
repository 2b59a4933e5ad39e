namespace HubSpot.JsonConverters.Shapes;

/// <summary>A class that gets a converter; one that is left to reflection has no members.</summary>
/// <param name="Namespace">Its namespace; null for the global one.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="IsSupported">Whether it gets a converter.</param>
/// <param name="UnknownMembers">Where members go that it has none for; null when they are dropped.</param>
/// <param name="Members">Its members.</param>
/// <param name="Names">The names in JSON of all that Newtonsoft takes for a member, also of those that it is told to ignore, in its order.</param>
internal sealed record ModelShape(
    string? Namespace, string Name, bool IsSupported, UnknownMembersShape? UnknownMembers, EquatableList<MemberShape> Members, EquatableList<string> Names)
{
    /// <summary>The name that is the same everywhere.</summary>
    public string FullName => "global::" + DottedName;

    public string DottedName => (Namespace is null ? "" : Namespace + ".") + Name;
}
