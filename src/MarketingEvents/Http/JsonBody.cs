using System.Net;

namespace HubSpot.MarketingEvents;

/// <summary>A body that is written once, sent as often as needed with the same bytes, and knows whether any of it left.</summary>
internal sealed class JsonBody : HttpContent
{
    private readonly PooledBytes _bytes;
    private readonly object _lock = new();

    // Its owner, and everybody who is sending it. A connection can still be sending when the answer is read and the owner done.
    private int _users = 1;
    private bool _isDisposed;

    public JsonBody(object model)
    {
        _bytes = JsonText.WriteUtf8(model);
        // As text: parsed values are objects that handlers can change, so they could not be shared.
        Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
    }

    /// <summary>Whether a connection began to take it. Until then the service cannot have seen the request.</summary>
    public bool HasLeft { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SendAsync(stream, CancellationToken.None);

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => SendAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        lock (_lock)
        {
            if (disposing && !_isDisposed)
            {
                _isDisposed = true;
                Release();
            }
        }

        base.Dispose(disposing);
    }

    private async Task SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _users += _isDisposed ? throw new ObjectDisposedException(nameof(JsonBody)) : 1;
        }

        HasLeft = true;
        await stream.WriteAsync(_bytes.Array, 0, _bytes.Length, cancellationToken).ConfigureAwait(false);
        // Not after a failure: the stream may still hold the array, which is then left to the garbage collector.
        Release();
    }

    private void Release()
    {
        lock (_lock)
        {
            if (--_users == 0)
            {
                _bytes.Dispose();
            }
        }
    }
}
