namespace HubSpot.JsonConverters.Shapes;

/// <summary>A member of a model: what its attributes and its type say about its JSON.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Value">How its value is read and written.</param>
/// <param name="IsNullable">Whether the type of the member can hold null.</param>
/// <param name="Presence">Newtonsoft's Required.</param>
/// <param name="SkipsNull">Whether null is neither written nor read.</param>
internal sealed record MemberShape(string Name, string WireName, ValueShape Value, bool IsNullable, Presence Presence, bool SkipsNull)
{
    /// <summary>Whether a model without this member is refused.</summary>
    public bool IsRequired => Presence is Presence.Always or Presence.AllowNull;

    /// <summary>Whether null in JSON is refused.</summary>
    public bool RefusesNull => Presence is Presence.Always or Presence.DisallowNull;
}
