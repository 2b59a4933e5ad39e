namespace HubSpot.MarketingEvents;

/// <summary>A file that the service sent. It keeps the connection busy until it is disposed.</summary>
public sealed class HubSpotFile : IDisposable
{
    private readonly HttpResponseMessage _response;

    internal HubSpotFile(HttpResponseMessage response, Stream content)
    {
        _response = response;
        Content = content;
    }

    /// <summary>The bytes, to be read once.</summary>
    public Stream Content { get; }

    /// <summary>The media type; null when the service named none.</summary>
    public string? ContentType => _response.Content.Headers.ContentType?.ToString();

    /// <summary>The size in bytes; null when the service named none.</summary>
    public long? Length => _response.Content.Headers.ContentLength;

    /// <summary>The name that the service proposes, without any folders; null when it proposes none.</summary>
    public string? FileName
    {
        get
        {
            var disposition = _response.Content.Headers.ContentDisposition;
            var name = (disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"');
            return name?.Substring(name.LastIndexOfAny(new[] { '/', '\\' }) + 1);
        }
    }

    /// <summary>Frees the connection.</summary>
    public void Dispose() => _response.Dispose();
}
