namespace HubSpot.MarketingEvents;

/// <summary>A path that a program writes itself. It must not leave the edition's part of the API, where it could reach anything the token may do.</summary>
internal static class FreePath
{
    /// <summary>The address behind a prefix.</summary>
    /// <exception cref="ArgumentException">The path leads elsewhere; the message does not quote it, because it can hold an e-mail address.</exception>
    public static Uri Behind(Uri prefix, string path)
    {
        _ = path ?? throw new ArgumentNullException(nameof(path));
        var start = prefix.AbsoluteUri.TrimEnd('/') + "/";
        var segments = path.Split('?')[0].Split('/').Select(Uri.UnescapeDataString);
        if (path.StartsWith("/", StringComparison.Ordinal) && !segments.Any(segment => segment is "." or "..") && !path.Any(c => char.IsControl(c) || c is '\\' or '#')
            && Uri.TryCreate(start + path.Substring(1), UriKind.Absolute, out var address)
            && address.AbsoluteUri.StartsWith(start, StringComparison.Ordinal))
        {
            return address;
        }

        throw new ArgumentException("A path starts with '/', which stands for the address of the edition, and has no segments '.' and '..', no backslash, no fragment and no control character.", nameof(path));
    }
}
