namespace HubSpot.OpenApiCompiler.Update;

/// <summary>The published document as a file; one that was fetched is removed at the end.</summary>
internal sealed class PublishedFile : IDisposable
{
    private readonly DirectoryInfo? _temporary;

    private PublishedFile(string path, string source, DirectoryInfo? temporary)
    {
        Path = path;
        Source = source;
        _temporary = temporary;
    }

    public string Path { get; }

    /// <summary>Where it comes from, for the lock.</summary>
    public string Source { get; }

    /// <param name="place">A file or an address; null when an edition is given.</param>
    /// <param name="edition">The edition to fetch; null when a place is given.</param>
    /// <param name="download">Fetches.</param>
    /// <param name="cancellationToken">Stops fetching.</param>
    /// <exception cref="DownloadException">The document cannot be fetched.</exception>
    public static async Task<PublishedFile> OpenAsync(string? place, string? edition, Download download, CancellationToken cancellationToken)
    {
        var address = edition is null ? place! : PublishedPlaces.Of(edition).AbsoluteUri; // One of the two is given.
        if (!Download.IsAddress(address))
        {
            return new PublishedFile(address, System.IO.Path.GetFileName(address), null);
        }

        var content = await download.FetchAsync(address, cancellationToken);
        var name = System.IO.Path.GetExtension(new Uri(address).AbsolutePath).ToLowerInvariant() is ".yaml" or ".yml" ? "published.yaml" : "published";
        var temporary = Directory.CreateTempSubdirectory("openapi-update-");
        var file = System.IO.Path.Combine(temporary.FullName, name);
        await File.WriteAllBytesAsync(file, content, cancellationToken);
        // What stands behind the question mark may be a secret.
        return new PublishedFile(file, new Uri(address).GetLeftPart(UriPartial.Path), temporary);
    }

    public void Dispose() => _temporary?.Delete(recursive: true);
}
