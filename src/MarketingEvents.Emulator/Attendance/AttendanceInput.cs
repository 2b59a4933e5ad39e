namespace HubSpot.MarketingEvents.Emulator.Attendance;

/// <summary>One input of an attendance call, by contact id or by address.</summary>
internal sealed record AttendanceInput(long? ContactId, string? Email, long? InteractionDateTime, IReadOnlyDictionary<string, string> Properties, IReadOnlyDictionary<string, string> ContactProperties)
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    public static AttendanceInput? Of(Contracts.ContactIdSubscriber? input) => input is null ? null : new(input.Vid, null, input.InteractionDateTime, ReadOnly(input.Properties), None);

    public static AttendanceInput? Of(Contracts.EmailSubscriber? input)
        => input is null ? null : new(null, input.Email, input.InteractionDateTime, ReadOnly(input.Properties), ReadOnly(input.ContactProperties));

    /// <summary>How error entries name the input: backticks around the address or id (observed for addresses).</summary>
    public string Name => Email is null ? FormattableString.Invariant($"`{ContactId}`") : $"`{Email}`";

    /// <summary>The first required member that is not there; null when all are.</summary>
    public string? Missing
        => InteractionDateTime is null ? "interactionDateTime"
        : ContactId is null && Email is null ? "vid, email"
        : null;

    private static IReadOnlyDictionary<string, string> ReadOnly(IDictionary<string, string>? values)
        => values switch
        {
            null => None,
            IReadOnlyDictionary<string, string> readable => readable,
            _ => new Dictionary<string, string>(values),
        };
}
