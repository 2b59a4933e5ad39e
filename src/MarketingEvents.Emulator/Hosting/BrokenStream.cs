namespace HubSpot.MarketingEvents.Emulator.Hosting;

/// <summary>A body that breaks off.</summary>
internal sealed class BrokenStream(byte[] body) : MemoryStream(body, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) => Checked(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Checked(base.Read(buffer));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => Task.FromException(Broken());

    public override void CopyTo(Stream destination, int bufferSize) => throw Broken();

    private static int Checked(int read) => read > 0 ? read : throw Broken();

    private static HttpIOException Broken() => new(HttpRequestError.ResponseEnded, "The connection was reset.");
}
