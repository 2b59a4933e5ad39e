namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Something that the file leaves open and its owner knows.</summary>
/// <param name="Subject">What is open.</param>
/// <param name="IsRequired">Whether nothing can be read before it is answered. Otherwise the rows concerned are rejected.</param>
/// <param name="Text">The question in words, with the place and the option that answers it.</param>
public sealed record AttendeeFileQuestion(QuestionSubject Subject, bool IsRequired, string Text)
{
    /// <summary>The question.</summary>
    public override string ToString() => Text;
}
