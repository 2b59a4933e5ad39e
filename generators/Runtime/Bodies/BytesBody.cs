using System.Net;

namespace HubSpot.MarketingEvents;

/// <summary>A body that is written once and sent as often as needed with the same bytes.</summary>
internal sealed class BytesBody(PooledBytes bytes, string contentType) : RequestBody
{
    // The call that owns it, and each attempt that is sending it: a connection can still be sending when the answer is read and the call done.
    private int _users = 1;
    private bool _isDisposed;

    public override bool CanBeSentAgain => true;

    public override HttpContent ToContent() => new Content(this, contentType);

    public override void Dispose()
    {
        lock (bytes)
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                Release();
            }
        }
    }

    private async Task SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        lock (bytes)
        {
            _users += _isDisposed ? throw new ObjectDisposedException(nameof(BytesBody)) : 1;
        }

        HasLeft = true;
        await stream.WriteAsync(bytes.Array, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
        // Not after a failure: the stream may still hold the array, which is then left to the garbage collector.
        Release();
    }

    private void Release()
    {
        lock (bytes)
        {
            if (--_users == 0)
            {
                bytes.Dispose();
            }
        }
    }

    private sealed class Content : HttpContent
    {
        private readonly BytesBody _body;

        public Content(BytesBody body, string contentType)
        {
            _body = body;
            // As text: parsed values are objects that handlers can change, so they could not be shared.
            Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _body.SendAsync(stream, CancellationToken.None);

#if NET8_0_OR_GREATER
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => _body.SendAsync(stream, cancellationToken);
#endif

        protected override bool TryComputeLength(out long length)
        {
            length = _body.Length;
            return true;
        }
    }

    private long Length { get; } = bytes.Length;
}
