using System.Net.Http.Headers;

namespace HubSpot.MarketingEvents;

/// <summary>A file to send. The stream is read once, from its present position, and disposed with the call.</summary>
public sealed class FilePart
{
    /// <summary>Holds a file whose media type is the one that the operation suggests.</summary>
    /// <param name="content">The bytes, read from the present position.</param>
    /// <param name="fileName">The name that the service is told.</param>
    public FilePart(Stream content, string fileName)
        : this(content, fileName, null)
    {
    }

    /// <summary>Holds a file.</summary>
    /// <param name="content">The bytes, read from the present position.</param>
    /// <param name="fileName">The name that the service is told.</param>
    /// <param name="contentType">The media type; null for the one that the operation suggests.</param>
    public FilePart(Stream content, string fileName, string? contentType)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        FileName = fileName ?? throw new ArgumentNullException(nameof(fileName));
        ContentType = contentType;
    }

    /// <summary>The bytes.</summary>
    public Stream Content { get; }

    /// <summary>The name that the service is told.</summary>
    public string FileName { get; }

    /// <summary>The media type; null for the one that the operation suggests.</summary>
    public string? ContentType { get; }

    internal HttpContent ToContent(string mediaType)
    {
        var content = new StreamContent(Content);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType ?? mediaType);
        return content;
    }
}
