using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace HubSpot.MarketingEvents;

/// <summary>A body that is written once, sent as often as needed with the same bytes, and knows whether any of it left.</summary>
internal sealed class JsonBody : HttpContent
{
    private readonly byte[] _bytes;

    public JsonBody(object model)
    {
        _bytes = Encoding.UTF8.GetBytes(JsonText.Write(model));
        Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
    }

    /// <summary>Whether a connection began to take it. Until then the service cannot have seen the request.</summary>
    public bool HasLeft { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        HasLeft = true;
        return stream.WriteAsync(_bytes, 0, _bytes.Length);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
