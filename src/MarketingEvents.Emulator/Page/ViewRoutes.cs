using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Authentication;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.Operations;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Http;
using Json = HubSpot.MarketingEvents.Emulator.Http.Json;

namespace HubSpot.MarketingEvents.Emulator.Page;

/// <summary>What the page reads beside the log: how the emulator stands, events, participants, one request. It shows what is stored, whether the API shows it yet or not.</summary>
internal sealed class ViewRoutes(EmulatorOptions options, AccountBook accounts, RequestLog log, LogStream stream)
{
    private const string RequestPrefix = "/requests/";
    private const int LongestPage = 200;
    private const int UsualPage = 50;

    public static bool Owns(string route) => route is "/status" or "/events" or "/participants" or "/log" || route.StartsWith(RequestPrefix, StringComparison.Ordinal);

    /// <summary>The answer to a GET below the prefix of the control routes; null when it wrote one itself.</summary>
    public async Task<Answer?> AnswerAsync(HttpContext context, string route)
    {
        switch (route)
        {
            case "/status":
                return Status();
            case "/events":
                return AccountOf(context.Request) is { } ofEvents ? Events(ofEvents, context.Request.Query) : Refusal.ResourceNotFound();
            case "/participants":
                return AccountOf(context.Request) is { } ofParticipants ? Participants(ofParticipants, context.Request.Query) : Refusal.ResourceNotFound();
            case "/log":
                await stream.SendAsync(context);
                return null;
            default:
                return Request(route[RequestPrefix.Length..].Split('/'));
        }
    }

    private Answer Request(string[] path)
        => !long.TryParse(path[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || log.Find(number) is not { } call ? Refusal.ResourceNotFound()
            : path is [_] ? Json.Answer(200, writer => RequestJson.WriteWhole(writer, call))
            : path is [_, "body"] ? new Answer(200, call.Body, "application/octet-stream")
            : Refusal.ResourceNotFound();

    private AccountStore? AccountOf(HttpRequest request)
        => request.Query["account"].ToString() is not { Length: > 0 } text ? accounts.Default
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? accounts.Find(id)
        : null;

    private Answer Status() => Json.Answer(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteInstant("now", options.TimeProvider.GetUtcNow());
        writer.WriteBoolean("clockMoves", options.TimeProvider is EmulatorClock);
        writer.WriteStartArray("accounts");
        foreach (var account in accounts.All)
        {
            var (events, contacts) = account.Use(state => (state.Events.Count, state.Contacts.Count));
            writer.WriteStartObject();
            writer.WriteId("id", account.Id);
            writer.WriteNumber("events", events);
            writer.WriteNumber("contacts", contacts);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("faults");
        foreach (var (what, left) in options.Faults.Describe())
        {
            writer.WriteStartObject();
            writer.WriteString("what", what);
            if (left is { } times)
            {
                writer.WriteNumber("left", times);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private Answer Events(AccountStore account, IQueryCollection query)
    {
        if (long.TryParse(query["event"], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return account.Use<Answer>(state => state.Events.Find(id) is { } one ? Json.Answer(200, writer => EventViewJson.Write(writer, one, options, account.Now)) : Refusal.EventNotFound());
        }

        var size = Size(query);
        var before = Position(query) ?? long.MaxValue;
        return account.Use(state => Json.Answer(200, writer =>
        {
            var page = state.Events.Before(before).Take(size + 1).ToList();
            writer.WriteStartObject();
            writer.WriteNumber("total", state.Events.Count);
            writer.WriteStartArray("results");
            foreach (var stored in page.Take(size))
            {
                EventViewJson.Write(writer, stored, options, account.Now);
            }

            writer.WriteEndArray();
            if (page.Count > size)
            {
                writer.WriteId("next", page[size - 1].ObjectId);
            }

            writer.WriteEndObject();
        }));
    }

    private Answer Participants(AccountStore account, IQueryCollection query)
    {
        var (state, search) = (query["state"].ToString(), query["search"].ToString().Trim());
        if (state.Length > 0 && !ShownStates.Filters.Contains(state))
        {
            return Refusal.Validation($"'{state}' is not a state. Use one of: {string.Join(", ", ShownStates.Filters)}.");
        }

        return !long.TryParse(query["event"], NumberStyles.None, CultureInfo.InvariantCulture, out var eventId)
            ? Refusal.Validation("event must be the object id of an event.")
            : account.Use<Answer>(current => current.Events.Find(eventId) is { } stored
                ? Json.Answer(200, writer => new ParticipantsView(stored, state, search, options, account.Now).Write(writer, Size(query), (int)Math.Min(Position(query) ?? 0, int.MaxValue / 2)))
                : Refusal.EventNotFound());
    }

    private static int Size(IQueryCollection query)
        => int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= LongestPage ? size : UsualPage;

    private static long? Position(IQueryCollection query) => long.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;
}
