using System.Net;
using System.Net.Http.Headers;

namespace HubSpot.Benchmarks.Stub;

/// <summary>Stands in for the network: takes the whole request, and answers at once with bytes made beforehand.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>The status of the next answers.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>The body of the next answers.</summary>
    public byte[] Body { get; set; } = [];

    /// <summary>How many bytes of requests have come.</summary>
    public long Received { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            var sink = new CountingStream();
            await content.CopyToAsync(sink, cancellationToken);
            Received += sink.Length;
        }

        var response = new HttpResponseMessage(Status) { Content = new ByteArrayContent(Body), RequestMessage = request };
        response.Content.Headers.ContentType = Json;
        return response;
    }
}
