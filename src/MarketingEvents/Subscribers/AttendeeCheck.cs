namespace HubSpot.MarketingEvents;

/// <summary>
/// Finds everything that is wrong with attendees before anything is sent. It makes no call, keeps no state between calls, and is safe
/// for several threads.
/// </summary>
public sealed class AttendeeCheck
{
    private readonly HashSet<AttendeeRule> _switchedOff;

    /// <summary>Applies every rule.</summary>
    public AttendeeCheck()
        : this(new ValidationOptions())
    {
    }

    /// <summary>Applies every rule that the options leave on; later changes to the options have no effect.</summary>
    /// <exception cref="ArgumentNullException">There are no options.</exception>
    /// <exception cref="ArgumentException">The options switch off a documented rule.</exception>
    public AttendeeCheck(ValidationOptions options)
        => _switchedOff = (options ?? throw new ArgumentNullException(nameof(options))).ValidatedSwitchedOff();

    /// <summary>All problems of the whole input, in its order; none when every attendee can be sent. No attendee makes it throw.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state is undefined.</exception>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    public IReadOnlyList<AttendeeProblem> FindProblems(SubscriberState state, IEnumerable<Attendee> attendees)
    {
        var run = Begin(StateRules.Of(state));
        // A list filled without nullable annotations can hold null; it counts as an attendee without values.
        return [.. (attendees ?? throw new ArgumentNullException(nameof(attendees))).SelectMany(attendee => run.Check(attendee ?? new Attendee(), out _, out _))];
    }

    internal AttendeeCheckRun Begin(StateRules rules) => new(rules, _switchedOff);
}
