using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.Authentication;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.Page;
using HubSpot.MarketingEvents.Emulator.Scenario;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Http;
using Json = HubSpot.MarketingEvents.Emulator.Http.Json;

namespace HubSpot.MarketingEvents.Emulator.Control;

/// <summary>
/// What steers the emulator over HTTP, below /_emulator: faults, reset, clock, ledger, requests, scenario. It answers programs of this machine
/// only: a web site that a person has open must not drive it, whatever name it gives to the loopback address.
/// </summary>
internal sealed class ControlRoutes(EmulatorOptions options, AccountBook accounts, TokenBook tokens, RequestLog log, Scenarios scenarios, ServerReset reset, ViewRoutes views)
{
    private const string Prefix = "/_emulator";

    public static Refusal Stranger { get; } = new(403, "The emulator is steered from its own machine only.");

    public static bool Owns(string path) => path == Prefix || path.StartsWith(Prefix + "/", StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext context, string path)
    {
        var answer = OwnMachine.Sent(context.Request) ? await AnswerAsync(context, path[Prefix.Length..]) : Stranger;
        if (answer is { Status: 204 })
        {
            log.TellOfChange();
        }

        if (answer is not null)
        {
            await answer.WriteAsync(context);
        }
    }

    private async Task<Answer?> AnswerAsync(HttpContext context, string route)
    {
        switch (context.Request.Method, route)
        {
            case ("POST", "/faults"):
                return await ApplyAsync(() => FaultRequest.PlanAsync(options.Faults, context.Request.Body, context.RequestAborted));
            case ("DELETE", "/faults"):
                options.Faults.Clear();
                return new Answer(204);
            case ("POST", "/reset"):
                reset.Run();
                return new Answer(204);
            case ("POST", "/clock"):
                return await MoveClockAsync(context);
            case ("GET", "/ledger"):
                context.Response.ContentType = "application/json;charset=utf-8";
                await new EmulatorLedger(AccountOf(context.Request)).WriteJsonAsync(context.Response.Body, context.RequestAborted);
                return null;
            case ("GET", "/requests"):
                return Requests();
            case ("GET", "/scenario"):
                context.Response.ContentType = "application/json;charset=utf-8";
                await scenarios.SaveAsync(context.Response.Body, context.RequestAborted);
                return null;
            case ("PUT", "/scenario"):
                return await ApplyAsync(() => scenarios.LoadAsync(context.Request.Body, context.RequestAborted));
            case ("GET", _) when ViewRoutes.Owns(route):
                return await views.AnswerAsync(context, route);
            default:
                return new Refusal(404, $"The emulator has no route for '{context.Request.Method} {Prefix}{route}'.");
        }
    }

    private AccountStore AccountOf(HttpRequest request)
        => request.Headers.Authorization.ToString() is { Length: > 7 } header && tokens.Find(header[7..].Trim()) is { } grant ? grant.Account : accounts.Default;

    private async Task<Answer> MoveClockAsync(HttpContext context)
    {
        if (options.TimeProvider is not EmulatorClock clock)
        {
            return new Refusal(409, "The clock of this emulator cannot be moved: EmulatorOptions.TimeProvider is not an EmulatorClock.");
        }

        return await ApplyAsync(async () =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            var seconds = body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("advanceSeconds", out var value) && value.ValueKind == JsonValueKind.Number
                ? value.GetDouble()
                : throw new FormatException("The body must be like {\"advanceSeconds\": 60}.");
            clock.Advance(seconds is >= 0 and <= 31_536_000_000 ? TimeSpan.FromSeconds(seconds) : throw new FormatException("advanceSeconds must be zero or more."));
        });
    }

    private Answer Requests() => Json.Answer(200, writer =>
    {
        writer.WriteStartArray();
        foreach (var request in log.All)
        {
            RequestJson.Write(writer, request);
        }

        writer.WriteEndArray();
    });

    private static async Task<Answer> ApplyAsync(Func<Task> apply)
    {
        try
        {
            await apply();
            return new Answer(204);
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException)
        {
            return Refusal.Validation(e.Message);
        }
    }
}
