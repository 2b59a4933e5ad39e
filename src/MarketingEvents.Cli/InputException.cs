namespace HubSpot.MarketingEvents.Cli;

/// <summary>An argument or a file cannot be used; nothing has been sent. The message is for people.</summary>
internal sealed class InputException(string message) : Exception(message);
