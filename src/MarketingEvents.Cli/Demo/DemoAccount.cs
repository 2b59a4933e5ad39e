using System.Text;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>
/// The emulated account of the demo. It knows some contacts, some of them have attended before, and it does to writes what was
/// observed of the real service: it shows them late, and drops some without a word.
/// </summary>
internal static class DemoAccount
{
    /// <summary>The id of the first contact that the account knows; the others follow without gaps.</summary>
    public const long FirstContactId = 269_269_281_001;

    /// <summary>How many contacts the account knows; the list names some of them by id.</summary>
    public const int Contacts = 300;

    /// <summary>How many of them, from the first on, have an older attendance, because of which a new one is dropped.</summary>
    public const int AttendedBefore = 12;

    /// <summary>How addresses begin that the account refuses, each alone.</summary>
    public const string Unwanted = "unwanted.";

    private const string Refusal = """{"status":"error","message":"The address is not wanted.","category":"VALIDATION_ERROR"}""";

    private static readonly byte[] UnwantedBytes = Encoding.UTF8.GetBytes(Unwanted);
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(0.6);

    /// <summary>Waits that fit the account's lag. Rows that never become visible wait until the deadline, once for each state.</summary>
    public static PollOptions Polling => new() { FirstWait = TimeSpan.FromSeconds(0.5), LongestWait = TimeSpan.FromSeconds(1), Deadline = TimeSpan.FromSeconds(2.5) };

    public static EmulatorOptions Options(TimeProvider clock) => new()
    {
        TimeProvider = clock,
        EventBreakdownLag = Lag,
        ContactBreakdownLag = Lag,
        DropsAttendOfAttended = true,
        UnknownContact = UnknownContactAnswer.SilentDrop,
    };

    public static void AddContacts(EmulatorServer server)
    {
        server.Faults.Add(Fault.Refusal(400, Refusal), times: int.MaxValue, request => request.Body.Span.IndexOf(UnwantedBytes) >= 0);
        for (var number = 0; number < Contacts; number++)
        {
            var id = server.AddContact(FormattableString.Invariant($"contact{number}@example.net"));
            if (id != FirstContactId + number)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"The emulator numbers contacts from '{id - number}', but the demo's list counts on '{FirstContactId}'."));
            }
        }
    }

    public static void AddEarlierAttendances(EmulatorServer server, long eventId, DateTimeOffset occurredAt)
    {
        for (var number = 0; number < AttendedBefore; number++)
        {
            server.AddParticipation(eventId, FirstContactId + number, "ATTENDED", occurredAt);
        }
    }
}
