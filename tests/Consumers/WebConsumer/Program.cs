using HubSpot.MarketingEvents;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHubSpotMarketingEvents(builder.Configuration.GetSection("HubSpot"));

var app = builder.Build();
app.MapPost("/webinars/{id:long}/registrations", async (long id, SignUp signUp, MarketingEventsClient client, CancellationToken cancellationToken) =>
{
    var report = await client.Recorder.RecordRegisteredAsync(
        new EventKey(id), [Registration.OfEmail(signUp.Email, signUp.At)], cancellationToken: cancellationToken);
    return Results.Ok(report.Outcomes[0].Verdict.ToString());
});
app.Run();

internal sealed record SignUp(string Email, DateTimeOffset At);
