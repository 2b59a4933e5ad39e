using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Reads server-sent events one by one.</summary>
internal sealed class EventReader : IDisposable
{
    private readonly HttpClient _client;
    private readonly StreamReader _lines;

    private EventReader(HttpClient client, Stream stream)
    {
        _client = client;
        _lines = new StreamReader(stream);
    }

    public static async Task<EventReader> OpenAsync(Bare bare, string? lastId = null)
    {
        var client = new HttpClient { BaseAddress = bare.Server.BaseAddress, Timeout = Timeout.InfiniteTimeSpan };
        if (lastId is not null)
        {
            client.DefaultRequestHeaders.Add("Last-Event-ID", lastId);
        }

        return new EventReader(client, await client.GetStreamAsync("/_emulator/log"));
    }

    public async Task<Event> NextAsync()
    {
        var (id, name, data) = ("", "", "");
        while (await _lines.ReadLineAsync() is { } line)
        {
            if (line.Length == 0)
            {
                return new Event(id, name, data);
            }

            var (field, value) = line.Split(": ", 2) is [var before, var behind] ? (before, behind) : (line, "");
            (id, name, data) = field switch
            {
                "id" => (value, name, data),
                "event" => (id, value, data),
                _ => (id, name, value),
            };
        }

        throw new EndOfStreamException("The stream ended.");
    }

    public void Dispose()
    {
        _lines.Dispose();
        _client.Dispose();
    }

    internal sealed record Event(string Id, string Name, string Data)
    {
        public JObject Json => JObject.Parse(Data);
    }
}
