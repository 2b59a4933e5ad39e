using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Attendance;
using HubSpot.MarketingEvents.Emulator.State;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The envelope around attendance answers, and batches that are done later.</summary>
internal sealed class Batches(EmulatorStore store, EmulatorOptions options, Func<Uri> baseAddress)
{
    /// <summary>Carries an order out, now or later, and answers it.</summary>
    public JObject Take(AttendanceOrder order)
        => options.BatchAnswer switch
        {
            BatchAnswer.Complete => Final("COMPLETE", Apply(order)),
            BatchAnswer.Canceled => Final("CANCELED", new AttendanceResult([], [])),
            _ => Unfinished("PENDING", Keep(order)),
        };

    /// <summary>Carries an order out at once.</summary>
    public AttendanceResult Apply(AttendanceOrder order) => store.Update(state => AttendanceRules.Apply(state, order, options, store.Now));

    /// <summary>The batch as it is; null when there is none.</summary>
    public JObject? Ask(int id)
        => store.Current.Batches.GetValueOrDefault(id) is not { } batch ? null
        : batch.Result is { } result ? Final("COMPLETE", result)
        : Unfinished("PROCESSING", id);

    private int Keep(AttendanceOrder order)
        => store.Update(state =>
        {
            var id = state.Batches.Count + 1;
            DateTimeOffset? due = options.BatchAnswer == BatchAnswer.NeverComplete ? null : store.Now + options.BatchDuration;
            return (state with { Batches = state.Batches.Add(id, new PendingBatch(id, order, due)) }, id);
        });

    private JObject Final(string status, AttendanceResult result)
    {
        var now = store.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var answer = new JObject
        {
            ["status"] = status,
            ["results"] = new JArray(result.Echo.Select(echo => echo.Email is null ? new JObject { ["vid"] = echo.ContactId } : new JObject { ["vid"] = echo.ContactId, ["email"] = echo.Email })),
            ["requestedAt"] = null,
            ["startedAt"] = now,
            ["completedAt"] = now,
            ["links"] = new JObject(),
            ["errors"] = JArray.FromObject(result.Errors),
        };
        if (result.Errors.Count > 0)
        {
            answer["numErrors"] = result.Errors.Count;
        }

        return answer;
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
