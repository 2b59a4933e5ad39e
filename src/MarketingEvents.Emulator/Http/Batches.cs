using HubSpot.MarketingEvents.Emulator.Attendance;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The envelope around attendance answers, and batches that are asked for later. Progress counts requests, not time.</summary>
internal sealed class Batches(EmulatorOptions options, Func<Uri> baseAddress)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, (JObject Answer, int Asked)> _open = [];

    public JObject Answer(AttendanceRules rules)
    {
        var now = options.TimeProvider.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var complete = new JObject
        {
            ["status"] = options.BatchAnswer == BatchAnswer.Canceled ? "CANCELED" : "COMPLETE",
            ["results"] = new JArray(rules.Echo.Select(echo => echo.Email is null ? new JObject { ["vid"] = echo.ContactId } : new JObject { ["vid"] = echo.ContactId, ["email"] = echo.Email })),
            ["requestedAt"] = null,
            ["startedAt"] = now,
            ["completedAt"] = now,
            ["links"] = new JObject(),
            ["errors"] = JArray.FromObject(rules.Errors),
        };
        if (rules.Errors.Count > 0)
        {
            complete["numErrors"] = rules.Errors.Count;
        }

        return options.BatchAnswer is BatchAnswer.Complete or BatchAnswer.Canceled ? complete : Pending(complete);
    }

    /// <summary>The batch as it is at this asking; null when there is none.</summary>
    public JObject? Ask(int id)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(id, out var batch))
            {
                return null;
            }

            _open[id] = (batch.Answer, batch.Asked + 1);
            return batch.Asked == 0 || options.BatchAnswer == BatchAnswer.NeverComplete ? Unfinished("PROCESSING", id) : batch.Answer;
        }
    }

    private JObject Pending(JObject complete)
    {
        lock (_lock)
        {
            _open[_open.Count + 1] = (complete, 0);
            return Unfinished("PENDING", _open.Count);
        }
    }

    private JObject Unfinished(string status, int id)
    {
        var host = options.BatchAnswer == BatchAnswer.PendingWithForeignLink ? new Uri("https://attacker.example.com") : baseAddress();
        return new JObject
        {
            ["status"] = status,
            ["results"] = new JArray(),
            ["links"] = options.BatchAnswer == BatchAnswer.PendingWithoutLink ? [] : new JObject { ["status"] = new Uri(host, $"/marketing/v3/marketing-events/batches/{id}").AbsoluteUri },
        };
    }
}
