using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>A service for very many attendees known by contact id: stores their ids in the order of arrival and shows them at once.</summary>
internal sealed class CountingService(long instant) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<int> _contacts = [];

    /// <summary>The contacts that were sent, in the order of arrival.</summary>
    public IReadOnlyList<int> Contacts
    {
        get
        {
            lock (_lock)
            {
                return [.. _contacts];
            }
        }
    }

    public int Posts { get; private set; }

    public int Reads { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
        {
            var ids = Ids(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            lock (_lock)
            {
                Posts++;
                _contacts.AddRange(ids);
            }

            return Answer("""{"status":"COMPLETE","results":[]}""");
        }

        var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var after = int.Parse(query["after"] ?? "0", CultureInfo.InvariantCulture);
        lock (_lock)
        {
            Reads++;
            return Answer(Page(after));
        }
    }

    private static List<int> Ids(byte[] body)
    {
        var ids = new List<int>();
        var json = new Utf8JsonReader(body);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("vid"u8) && json.Read())
            {
                ids.Add(json.GetInt32());
            }
        }

        return ids;
    }

    private string Page(int after)
    {
        var text = new StringBuilder($$"""{"total":{{_contacts.Count}},"results":[""");
        var end = Math.Min(after + 100, _contacts.Count);
        for (var index = after; index < end; index++)
        {
            text.Append(index == after ? "" : ",").Append($$$"""{"associations":{"contact":{"contactId":"{{{_contacts[index]}}}"},"marketingEvent":{"marketingEventId":"1"}},"properties":{"attendanceState":"ATTENDED","occurredAt":{{{instant}}}}}""");
        }

        var paging = end < _contacts.Count ? $$""","paging":{"next":{"after":"{{end}}"} }""" : "";
        return text.Append(']').Append(paging).Append('}').ToString();
    }

    private static HttpResponseMessage Answer(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
