namespace HubSpot.MarketingEvents.Cli;

/// <summary>A file cannot be read as a list of attendees; nothing has been sent.</summary>
internal sealed class AttendeeFileException(string message) : Exception(message);
