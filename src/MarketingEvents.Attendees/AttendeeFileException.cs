namespace HubSpot.MarketingEvents.Attendees;

/// <summary>A file cannot be used as a whole. The message names the file, lines and columns, and never holds an e-mail address.</summary>
public sealed class AttendeeFileException : Exception
{
    internal AttendeeFileException(AttendeeFileFault fault, string message, Exception? innerException = null)
        : base(message, innerException) => Fault = fault;

    /// <summary>Why it cannot be used.</summary>
    public AttendeeFileFault Fault { get; }

    /// <summary>The questions that are open. Empty for other faults.</summary>
    public IReadOnlyList<AttendeeFileQuestion> Questions { get; internal init; } = [];

    /// <summary>Columns of the file that may be meant, for <see cref="AttendeeFileOptions.Mapping"/>. Empty where nothing is close.</summary>
    public IReadOnlyList<ColumnSuggestion> Suggestions { get; internal init; } = [];
}
