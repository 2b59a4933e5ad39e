namespace HubSpot.JsonConverters.Shapes;

/// <summary>The member that keeps what the model has no member for.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="ItemType">The type of its values, with the mark of a nullable.</param>
/// <param name="HoldsTokens">Whether they are tokens; otherwise they are objects as Newtonsoft makes them.</param>
internal sealed record UnknownMembersShape(string Name, string ItemType, bool HoldsTokens);
