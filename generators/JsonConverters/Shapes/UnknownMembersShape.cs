namespace HubSpot.JsonConverters.Shapes;

/// <summary>The member that keeps unknown members.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="ItemType">The type of its values, with nullable annotation.</param>
/// <param name="HoldsTokens">Whether the values are JToken; otherwise they are object.</param>
internal sealed record UnknownMembersShape(string Name, string ItemType, bool HoldsTokens);
