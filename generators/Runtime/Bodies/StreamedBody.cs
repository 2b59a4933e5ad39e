using System.Net;

namespace HubSpot.MarketingEvents;

/// <summary>A body that is read while it is sent, such as a file, and so can be sent once.</summary>
internal sealed class StreamedBody(HttpContent content) : RequestBody
{
    private bool _wasSent;

    public override bool CanBeSentAgain => !_wasSent;

    public override HttpContent ToContent() => new Content(this, content);

    public override void Dispose() => content.Dispose();

    private sealed class Content : HttpContent
    {
        private readonly StreamedBody _body;
        private readonly HttpContent _content;

        public Content(StreamedBody body, HttpContent content)
        {
            _body = body;
            _content = content;
            foreach (var header in content.Headers)
            {
                Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            _body.HasLeft = _body._wasSent = true;
            return _content.CopyToAsync(stream);
        }

#if NET8_0_OR_GREATER
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _body.HasLeft = _body._wasSent = true;
            return _content.CopyToAsync(stream, cancellationToken);
        }
#endif

        protected override bool TryComputeLength(out long length)
        {
            length = _content.Headers.ContentLength ?? -1;
            return length >= 0;
        }
    }
}
