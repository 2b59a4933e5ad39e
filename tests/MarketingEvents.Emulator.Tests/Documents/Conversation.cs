using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Calls of every operation in an order that works, with refusals in between.</summary>
internal sealed class Conversation
{
    private const string Event = """{"eventName":"N","eventOrganizer":"O","externalAccountId":"acct-1","externalEventId":"e1","eventType":"T","eventUrl":"https://example.com","eventDescription":"D","startDateTime":"2026-05-20T09:00:00Z","endDateTime":"2026-05-20T13:00:00Z","customProperties":[{"name":"room","value":"7"}]}""";
    private const string Pair = "?externalAccountId=acct-1";
    private const string Stay = """{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""";

    public Conversation(Bare bare)
    {
        var id = bare.ObjectId;
        var spare = bare.Server.AddEvent();
        var archived = bare.Server.AddEvent();
        var deleted = bare.Server.AddEvent();
        var ada = bare.Server.AddContact("ada@example.com");
        bare.Server.DefineEventProperty("room");
        var byId = $$"""{"inputs":[{"vid":{{ada}},"interactionDateTime":1779267600000,"properties":{{Stay}}}]}""";
        var byEmail = $$"""
            {"inputs":[
              {"email":"bob@example.com","interactionDateTime":1779267600001,"properties":{{Stay}}},
              {"email":"eve@example.com","interactionDateTime":1779267600001,"properties":{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T09:00:00Z" } }]}
            """;
        Calls =
        [
            new("POST", "/events", "/events", Event),
            new("POST", "/events", "/events", Event) { Status = 400 },
            new("POST", "/events", "/events", "{}") { Status = 400 },
            new("GET", "/events/{externalEventId}", "/events/e1" + Pair),
            new("GET", "/events/{externalEventId}", "/events/e1") { Status = 400 },
            new("GET", "/events/{externalEventId}", "/events/unknown" + Pair) { Status = 404 },
            new("PUT", "/events/{externalEventId}", "/events/e1", Event),
            new("PATCH", "/events/{externalEventId}", "/events/e1" + Pair, """{"eventName":"N2"}"""),
            new("GET", "/{objectId}", $"/{id}"),
            new("GET", "/{objectId}", $"/{spare}"),
            new("GET", "/{objectId}", "/0") { Status = 400 },
            new("GET", "/{objectId}", $"/{id}") { Status = 401, HasToken = false },
            new("PATCH", "/{objectId}", $"/{id}", """{"eventName":"N2"}"""),
            new("GET", "", "?limit=2"),
            new("POST", "/events/upsert", "/events/upsert", $$"""{"inputs":[{{Event}}]}"""),
            new("POST", "/batch/update", "/batch/update", $$"""{"inputs":[{"objectId":"{{id}}"}]}"""),
            new("POST", "/batch/update", "/batch/update", $$"""{"inputs":[{"objectId":"{{id}}"},{"objectId":"77"}]}""") { Status = 207 },
            new("POST", "/{objectId}/attendance/{subscriberState}/create", $"/{id}/attendance/attend/create", byId),
            new("POST", "/{objectId}/attendance/{subscriberState}/create", $"/{id}/attendance/ATTENDED/create", byId) { Status = 400 },
            new("POST", "/{objectId}/attendance/{subscriberState}/email-create", $"/{id}/attendance/attend/email-create", byEmail),
            new("POST", "/attendance/{externalEventId}/{subscriberState}/create", "/attendance/e1/register/create" + Pair, byId),
            new("POST", "/attendance/{externalEventId}/{subscriberState}/create", "/attendance/e1/register/create", byId) { Status = 400 },
            new("POST", "/attendance/{externalEventId}/{subscriberState}/email-create", "/attendance/e1/cancel/email-create" + Pair, byEmail),
            new("POST", "/events/{externalEventId}/{subscriberState}/upsert", "/events/e1/attend/upsert" + Pair, byId) { Status = 202 },
            new("POST", "/events/{externalEventId}/{subscriberState}/email-upsert", "/events/e1/attend/email-upsert" + Pair, byEmail) { Status = 202 },
            new("GET", "/participations/{marketingEventId}", $"/participations/{id}"),
            new("GET", "/participations/{externalAccountId}/{externalEventId}", "/participations/acct-1/e1"),
            new("GET", "/participations/{marketingEventId}/breakdown", $"/participations/{id}/breakdown?limit=1"),
            new("GET", "/participations/{marketingEventId}/breakdown", "/participations/words/breakdown") { Status = 400 },
            new("GET", "/participations/{externalAccountId}/{externalEventId}/breakdown", "/participations/acct-1/e1/breakdown"),
            new("GET", "/participations/contacts/{contactIdentifier}/breakdown", $"/participations/contacts/{ada}/breakdown"),
            new("PUT", "/associations/{marketingEventId}/lists/{listId}", $"/associations/{id}/lists/7") { Status = 204 },
            new("PUT", "/associations/{externalAccountId}/{externalEventId}/lists/{listId}", "/associations/acct-1/e1/lists/7") { Status = 204 },
            new("GET", "/associations/{marketingEventId}/lists", $"/associations/{id}/lists"),
            new("GET", "/associations/{externalAccountId}/{externalEventId}/lists", "/associations/acct-1/e1/lists"),
            new("DELETE", "/associations/{marketingEventId}/lists/{listId}", $"/associations/{id}/lists/7") { Status = 204 },
            new("DELETE", "/associations/{externalAccountId}/{externalEventId}/lists/{listId}", "/associations/acct-1/e1/lists/7") { Status = 204 },
            new("GET", "/events/search", "/events/search?q=e1"),
            new("GET", "/events/search", "/events/search") { Status = 400 },
            new("GET", "/{externalEventId}/identifiers", "/e1/identifiers"),
            new("POST", "/{appId}/settings", "/1000001/settings", """{"eventDetailsUrl":"https://example.com/%s"}"""),
            new("GET", "/{appId}/settings", "/1000001/settings"),
            new("POST", "/events/{externalEventId}/complete", "/events/e1/complete" + Pair, """{"startDateTime":"2026-05-20T09:00:00Z","endDateTime":"2026-05-20T10:00:00Z"}"""),
            new("GET", "/participations/{externalAccountId}/{externalEventId}/breakdown", "/participations/acct-1/e1/breakdown?limit=100"),
            new("POST", "/events/{externalEventId}/cancel", "/events/e1/cancel" + Pair),
            new("DELETE", "/{objectId}", $"/{deleted}") { Status = 204 },
            new("POST", "/batch/archive", "/batch/archive", $$"""{"inputs":[{"objectId":"{{archived}}"}]}""") { Status = 204 },
            new("POST", "/batch/archive", "/batch/archive", """{"inputs":[{"objectId":"77"}]}""") { Status = 207 },
            new("POST", "/events/delete", "/events/delete", $$"""{"inputs":[{"appId":{{EmulatorServer.DefaultApp.Id}},"externalAccountId":"acct-1","externalEventId":"webinar-7"}]}""") { Status = 202 },
            new("DELETE", "/events/{externalEventId}", "/events/e1" + Pair) { Status = 204 },
        ];
    }

    public IReadOnlyList<Call> Calls { get; }

    /// <summary>A call, and the path of its operation in the document.</summary>
    internal sealed record Call(string Verb, string Path, string Target, string? Body = null)
    {
        public int Status { get; init; } = 200;

        public bool HasToken { get; init; } = true;
    }
}
