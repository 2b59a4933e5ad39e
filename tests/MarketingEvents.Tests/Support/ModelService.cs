using System.Globalization;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>
/// A service in memory that stores attendances and fails as a seed decides, before or after the effect. It notes the truth: what is
/// stored, what it may have heard, and which requests were under way together. Written apart from the emulator and the recorder.
/// </summary>
internal sealed class ModelService(int seed) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private readonly List<Row> _rows = [];
    private readonly Dictionary<long, int> _underWay = [];
    private int _requests;

    /// <summary>The share of writes that fail.</summary>
    public double WriteFaults { get; init; }

    /// <summary>The share of reads that fail.</summary>
    public double ReadFaults { get; init; }

    /// <summary>The share of inputs that are dropped without a word.</summary>
    public double Drops { get; init; }

    /// <summary>After how many reads a row is shown.</summary>
    public int Lag { get; init; }

    /// <summary>Contacts that no request may hold.</summary>
    public HashSet<long> Poison { get; } = [];

    public HashSet<(long Contact, long Instant)> Stored { get; } = [];

    public HashSet<(long Contact, long Instant)> Sent { get; } = [];

    /// <summary>What was in a body whose fate the client cannot know.</summary>
    public HashSet<(long Contact, long Instant)> Doubtful { get; } = [];

    /// <summary>What was in a body that was accepted with a readable answer.</summary>
    public HashSet<(long Contact, long Instant)> Accepted { get; } = [];

    /// <summary>The instants of each contact in the order in which they first came.</summary>
    public Dictionary<long, List<long>> Order { get; } = [];

    /// <summary>Contacts that two requests held at the same time.</summary>
    public HashSet<long> Overlaps { get; } = [];

    /// <summary>Called with the number of each request.</summary>
    public Action<int>? OnRequest { get; set; }

    public IReadOnlyList<(long Contact, string State, long Instant)> Rows => [.. _rows.Select(row => (row.Contact, row.State, row.Instant))];

    public void AddRow(long contact, string state, long instant) => _rows.Add(new Row(contact, state, instant, -1000));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _requests);
        OnRequest?.Invoke(number);
        cancellationToken.ThrowIfCancellationRequested();
        var path = request.RequestUri!.AbsolutePath;
        if (request.Method != HttpMethod.Post)
        {
            await Task.Yield();
            lock (_lock)
            {
                return Read(request.RequestUri);
            }
        }

        var inputs = JObject.Parse(await request.Content!.ReadAsStringAsync(CancellationToken.None))["inputs"]!
            .Select(input => (Contact: (long?)input["vid"] ?? ContactOf((string)input["email"]!), Instant: (long)input["interactionDateTime"]!, IsByEmail: input["email"] is not null))
            .ToList();
        Enter(inputs);
        await Task.Yield();
        lock (_lock)
        {
            foreach (var (contact, _, _) in inputs)
            {
                _underWay[contact]--;
            }

            return Write(path.Contains("/attend/", StringComparison.Ordinal) ? "ATTENDED" : path.Contains("/cancel/", StringComparison.Ordinal) ? "CANCELLED" : "REGISTERED", inputs);
        }
    }

    public static string EmailOf(long contact) => $"c{contact.ToString(CultureInfo.InvariantCulture)}@example.com";

    private static long ContactOf(string email) => long.Parse(email.Split('@')[0][1..], CultureInfo.InvariantCulture);

    private void Enter(List<(long Contact, long Instant, bool IsByEmail)> inputs)
    {
        lock (_lock)
        {
            foreach (var (contact, instant, _) in inputs)
            {
                Sent.Add((contact, instant));
                if (!Order.TryGetValue(contact, out var order))
                {
                    Order[contact] = order = [];
                }

                if (!order.Contains(instant))
                {
                    order.Add(instant);
                }

                _underWay[contact] = _underWay.GetValueOrDefault(contact) + 1;
                if (_underWay[contact] > 1)
                {
                    Overlaps.Add(contact);
                }
            }
        }
    }

    private HttpResponseMessage Write(string state, List<(long Contact, long Instant, bool IsByEmail)> inputs)
    {
        var keys = inputs.Select(input => (input.Contact, input.Instant)).ToList();
        if (inputs.Any(input => Poison.Contains(input.Contact)))
        {
            return SentRequests.Answer(400, """{"message":"one of them is bad","category":"VALIDATION_ERROR"}""");
        }

        if (_random.NextDouble() >= WriteFaults)
        {
            Store(state, keys);
            Accepted.UnionWith(keys);
            return Answer("", inputs);
        }

        switch (_random.Next(12))
        {
            case 0:
                return SentRequests.Answer(400, """{"message":"not now"}""");
            case 1:
                return SentRequests.Answer(422, $$"""{"message":"reason {{_random.Next()}}"}""");
            case 2:
                return SentRequests.Answer(413);
            case 3:
                return SentRequests.Answer(_random.Next(4) == 0 ? 401 : 429, """{"status":"error","policyName":"SECONDLY"}""");
            case 4:
                // Named in the errors, and not stored.
                var refused = keys.Take(_random.Next(keys.Count + 1)).ToList();
                Store(state, [.. keys.Except(refused)]);
                Accepted.UnionWith(keys.Except(refused));
                var texts = refused.Select(key => inputs.First(input => input.Contact == key.Contact).IsByEmail ? $$"""{"message":"bad address {{EmailOf(key.Contact)}}"}""" : $$"""{"message":"bad contact {{key.Contact}}"}""");
                return Answer(string.Join(",", texts), inputs);
            case 5:
                Store(state, keys);
                Accepted.UnionWith(keys);
                return Answer("""{"message":"something about somebody"}""", inputs);
        }

        // From here on nobody but the service knows.
        Doubtful.UnionWith(keys);
        if (_random.Next(2) == 0)
        {
            Store(state, keys);
        }

        return _random.Next(6) switch
        {
            0 => SentRequests.Answer(_random.Next(2) == 0 ? 500 : 503),
            1 => SentRequests.Answer(504, "<html>gateway</html>", "text/html"),
            2 => throw new HttpRequestException("reset"),
            3 => throw new TaskCanceledException("a time limit of the connection"),
            4 => SentRequests.Answer(200),
            _ => SentRequests.Answer(200, _random.Next(2) == 0 ? "<html>welcome</html>" : """{"status":"COMP"""),
        };
    }

    private static HttpResponseMessage Answer(string errors, List<(long Contact, long Instant, bool IsByEmail)> inputs)
    {
        var results = inputs.Select(input => input.IsByEmail ? $$"""{"vid":{{input.Contact}},"email":"{{EmailOf(input.Contact)}}"}""" : $$"""{"vid":{{input.Contact}}}""");
        return SentRequests.Answer(errors.Length == 0 ? 200 : 207, $$"""{"status":"COMPLETE","results":[{{string.Join(",", results)}}],"errors":[{{errors}}]}""");
    }

    private void Store(string state, List<(long Contact, long Instant)> keys)
    {
        foreach (var key in keys.Where(_ => _random.NextDouble() >= Drops))
        {
            if (Stored.Add(key))
            {
                _rows.Add(new Row(key.Contact, state, key.Instant, _requests));
            }
        }
    }

    private HttpResponseMessage Read(Uri address)
    {
        if (_random.NextDouble() < ReadFaults)
        {
            return _random.Next(5) switch
            {
                0 => SentRequests.Answer(500),
                1 => SentRequests.Answer(404),
                2 => SentRequests.Answer(200, "<html></html>", "text/html"),
                3 => SentRequests.Answer(_random.Next(6) == 0 ? 403 : 429),
                _ => throw new HttpRequestException("reset"),
            };
        }

        var query = System.Web.HttpUtility.ParseQueryString(address.Query);
        var segments = address.AbsolutePath.Split('/');
        var contact = segments[^3] == "contacts" ? Uri.UnescapeDataString(segments[^2]) : query["contactIdentifier"];
        var visible = _rows
            .Where(row => _requests - row.Number > Lag && (contact is null || row.Contact == (contact.Contains('@') ? ContactOf(contact) : long.Parse(contact, CultureInfo.InvariantCulture))))
            .ToList();
        var after = int.Parse(query["after"] ?? "0", CultureInfo.InvariantCulture);
        var page = visible.Skip(after).Take(int.Parse(query["limit"]!, CultureInfo.InvariantCulture)).Select(row =>
            $$$"""{"associations":{"contact":{"contactId":"{{{row.Contact}}}","email":"{{{EmailOf(row.Contact)}}}"},"marketingEvent":{"marketingEventId":"1"}},"properties":{"attendanceState":"{{{row.State}}}","occurredAt":{{{row.Instant}}}}}""");
        var paging = visible.Count > after + 100 ? $$$""","paging":{"next":{"after":"{{{after + 100}}}"}}""" : "";
        return SentRequests.Answer(200, $$"""{"total":{{visible.Count}},"results":[{{string.Join(",", page)}}]{{paging}}}""");
    }

    private sealed record Row(long Contact, string State, long Instant, int Number);
}
