namespace HubSpot.MarketingEvents.Cli;

/// <summary>There is no token that could be used. The message is for people, and never holds one.</summary>
internal sealed class TokenException(string message) : Exception(message);
