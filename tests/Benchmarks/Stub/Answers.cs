using System.Text;

namespace HubSpot.Benchmarks.Stub;

/// <summary>What the service would say, in the forms that were observed.</summary>
internal static class Answers
{
    public static byte[] Batch(int count)
        => Bytes(
            """{"status":"COMPLETE","results":[""" + string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{"vid":{{269_269_281_527 + (7 * i)}}}""")) +
            """],"startedAt":"2026-05-20T13:00:00.123Z","completedAt":"2026-05-20T13:00:00.456Z"}""");

    public static byte[] Page(int count)
        => Bytes(
            """{"total":1000,"results":[""" + string.Join(",", Enumerable.Range(0, count).Select(Row)) +
            """],"paging":{"next":{"after":"MTAw","link":"https://api.hubapi.com/marketing/v3/marketing-events/participations/7/breakdown?after=MTAw"}}}""");

    public static byte[] Refusal { get; } = Bytes(
        """{"status":"error","message":"Invalid input JSON on line 1, column 11: Cannot deserialize value","correlationId":"4f1c6ad0-5d0b-4b42-9a0b-0d6a2f6d9c11","category":"VALIDATION_ERROR","errors":[{"message":"interactionDateTime must not be null","in":"interactionDateTime"}]}""");

    // The service says null where somebody did not attend; the stock client refuses null, so here it is left out.
    private static string Row(int i)
    {
        var state = i % 3 == 0 ? "NO_SHOW" : "ATTENDED";
        var stay = i % 3 == 0 ? "" : ",\"attendancePercentage\":\"0.75\",\"attendanceDurationSeconds\":3600";
        return $$$"""
            {"id":"{{{9_000_000 + i}}}","createdAt":"2026-05-20T13:00:{{{i % 60:00}}}.{{{i:000}}}Z",
            "associations":{"contact":{"contactId":"{{{269_269_281_527 + (7 * i)}}}","firstname":"Ada","lastname":"Lovelace","email":"ada.{{{i}}}@example.com"},
            "marketingEvent":{"marketingEventId":"863952588483","name":"Webinar 7","externalEventId":"webinar-7","externalAccountId":"acct-1"}},
            "properties":{"occurredAt":{{{1_779_278_400_000 + i}}},"attendanceState":"{{{state}}}"{{{stay}}}}}
            """.Replace("\n", "");
    }

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
