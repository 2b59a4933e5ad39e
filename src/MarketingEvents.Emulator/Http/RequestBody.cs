using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Reads the whole body of a request, for the log and for faults that strike after the write.</summary>
internal static class RequestBody
{
    /// <summary>The bytes; null when there are more than the largest body has.</summary>
    /// <exception cref="BadHttpRequestException">They are framed wrongly, or end early.</exception>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadWholeAsync(request, largest, cancellationToken);
        }
        catch (IOException e) when (e is not BadHttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            // The server tells some wrong framings so.
            throw new BadHttpRequestException("The body of the request cannot be read.", e);
        }
    }

    private static async Task<byte[]?> ReadWholeAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > largest)
        {
            return null;
        }

        if (request.ContentLength is { } length)
        {
            var exact = new byte[length];
            await request.Body.ReadExactlyAsync(exact, cancellationToken);
            return exact;
        }

        using var body = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(8192);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (body.Length + read > largest)
                {
                    return null;
                }

                body.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return body.ToArray();
    }
}
