using System.IO.Compression;

namespace HubSpot.MarketingEvents;

/// <summary>Decodes answers that a proxy compressed without being asked; connections that ask for compression decode by themselves.</summary>
internal static class ContentDecoding
{
    /// <exception cref="InvalidDataException">The encoding is not known.</exception>
    public static Stream Of(HttpContent content, Stream stream)
    {
        // The last one named was applied last.
        foreach (var encoding in content.Headers.ContentEncoding.Reverse())
        {
            stream = encoding.ToLowerInvariant() switch
            {
                "identity" => stream,
                "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
#if NET8_0_OR_GREATER
                "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
#endif
                _ => throw new InvalidDataException("The content encoding of the answer is not supported."),
            };
        }

        return stream;
    }
}
