namespace HubSpot.MarketingEvents.Emulator.Attendance;

/// <summary>One input of an attendance call, by contact id or by address.</summary>
internal sealed record AttendanceInput(long? ContactId, string? Email, long? InteractionDateTime, IReadOnlyDictionary<string, string> Properties, IReadOnlyDictionary<string, string> ContactProperties)
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    public static AttendanceInput? Of(Contracts.ContactIdSubscriber? input) => input is null ? null : new(input.Vid, null, input.InteractionDateTime, Copy(input.Properties), None);

    public static AttendanceInput? Of(Contracts.EmailSubscriber? input)
        => input is null ? null : new(null, input.Email, input.InteractionDateTime, Copy(input.Properties), Copy(input.ContactProperties));

    /// <summary>How error entries name the input: backticks around the address or id (observed for addresses).</summary>
    public string Name => Email is null ? $"`{ContactId}`" : $"`{Email}`";

    /// <summary>The required members that are not there.</summary>
    public IEnumerable<string> Missing()
    {
        if (InteractionDateTime is null)
        {
            yield return "interactionDateTime";
        }

        if (ContactId is null && Email is null)
        {
            yield return "vid, email";
        }
    }

    private static IReadOnlyDictionary<string, string> Copy(IDictionary<string, string>? values) => values is null ? None : new Dictionary<string, string>(values);
}
