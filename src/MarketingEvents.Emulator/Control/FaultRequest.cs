using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSpot.MarketingEvents.Emulator.Control;

/// <summary>A fault as a person or a program in another language asks for it.</summary>
internal sealed record FaultRequest
{
    /// <summary>A day, in milliseconds: whoever waits longer means no answer at all.</summary>
    private const int LongestWait = 86_400_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The name of the fault; see the table of <see cref="ToFault"/>. Left out in a script.</summary>
    public string? Fault { get; init; }

    /// <summary>What happens to each of the next requests; null lets one pass.</summary>
    public List<FaultRequest?>? Script { get; init; }

    public int? Status { get; init; }

    public string? Body { get; init; }

    public string? MediaType { get; init; }

    /// <summary>In seconds.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>A wait before, in milliseconds; between this and <see cref="LongestDelay"/> when that is given.</summary>
    public int? Delay { get; init; }

    public int? LongestDelay { get; init; }

    /// <summary>Whether the request is carried out before it goes wrong.</summary>
    public bool After { get; init; }

    public int Times { get; init; } = 1;

    /// <summary>0 to 1: a share of all requests from now on, in place of the next ones.</summary>
    public double? Share { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Strikes requests with this verb only.</summary>
    public string? Method { get; init; }

    /// <summary>Strikes requests only whose path behind the edition prefix contains this.</summary>
    public string? Path { get; init; }

    /// <summary>Reads one request or a list of them, and plans them.</summary>
    /// <exception cref="FormatException">A request makes no sense; nothing is planned.</exception>
    public static async Task PlanAsync(FaultPlan plan, Stream json, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(json, cancellationToken: cancellationToken);
            var requests = document.RootElement.ValueKind == JsonValueKind.Array
                ? document.RootElement.Deserialize<List<FaultRequest>>(Options)
                : [document.RootElement.Deserialize<FaultRequest>(Options)!]; // A document of null is refused below.
            var plans = requests!.Select(request => (request ?? throw new FormatException("A fault must be an object.")).ToPlan()).ToList();
            plans.ForEach(add => add(plan));
        }
        catch (JsonException e)
        {
            throw new FormatException($"The faults cannot be read: {e.Message}", e);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"The faults cannot be used: {e.Message}", e);
        }
    }

    private Action<FaultPlan> ToPlan()
    {
        if (Script is not null)
        {
            var script = Script.ConvertAll(step => step?.ToFault());
            return script.Count > 0 ? plan => plan.AddScript(script, Strikes, Scope) : throw new FormatException("A script must have at least one step.");
        }

        var fault = ToFault();
        return Share is { } share ? plan => plan.AddRandom(share, Seed, Strikes, [fault], Scope)
            : Times >= 1 ? plan => plan.Add(fault, Times, Strikes, Scope)
            : throw new FormatException(FormattableString.Invariant($"times must be at least 1, but is '{Times}'."));
    }

    private string Scope => (Method is null ? "" : $", {Method.ToUpperInvariant()} only") + (Path is null ? "" : $", path contains '{Path}'");

    private bool Strikes(EmulatorRequest request)
        => (Method is null || Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase)) && (Path is null || request.Path.Contains(Path, StringComparison.Ordinal));

    private Fault ToFault()
    {
        if (Delay is < 0 or > LongestWait || LongestDelay is > LongestWait)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"delay and longestDelay must be between 0 and {LongestWait} milliseconds."));
        }

        var fault = Fault switch
        {
            "tooManyRequests" => Emulator.Fault.TooManyRequests(RetryAfter?.ToString(CultureInfo.InvariantCulture)),
            "tooManyRequestsWithCategory" => Emulator.Fault.TooManyRequestsWithCategory(),
            "dailyLimit" => Emulator.Fault.DailyLimit(),
            "locked" => Emulator.Fault.Locked(),
            "migrating" => Emulator.Fault.Migrating(TimeSpan.FromSeconds(RetryAfter ?? 60)),
            "serverError" => Emulator.Fault.ServerError(ErrorStatus(500)),
            "page" => Emulator.Fault.Page(ErrorStatus(502)),
            "refusal" => Emulator.Fault.Refusal(ErrorStatus(400), Body ?? ""),
            "reset" => Emulator.Fault.Reset(),
            "hang" => Emulator.Fault.Hang(),
            "truncated" => Emulator.Fault.Truncated(),
            "empty" => Emulator.Fault.Empty(),
            "contentType" => Emulator.Fault.ContentType(MediaType ?? "text/plain"),
            "slowBody" => Emulator.Fault.SlowBody(TimeSpan.FromMilliseconds(Delay ?? 100)),
            "delay" => Emulator.Fault.Delay(TimeSpan.Zero),
            _ => throw new FormatException(
                $"'{Fault}' is not a fault. Use tooManyRequests, tooManyRequestsWithCategory, dailyLimit, locked, migrating, serverError, page, refusal, reset, hang, truncated, empty, contentType, slowBody or delay."),
        };
        if (Delay is { } delay && Fault != "slowBody")
        {
            fault = LongestDelay is { } longest
                ? fault.DelayedBy(TimeSpan.FromMilliseconds(delay), TimeSpan.FromMilliseconds(longest), Seed)
                : fault.DelayedBy(TimeSpan.FromMilliseconds(delay));
        }

        return After ? fault.AfterTheWrite() : fault;
    }

    private int ErrorStatus(int usual) => (Status ?? usual) is >= 200 and <= 599 and var status ? status : throw new FormatException(FormattableString.Invariant($"status must be between 200 and 599, but is '{Status}'."));
}
