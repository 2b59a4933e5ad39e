using System.Collections.Concurrent;
using System.Text;
using VerifyTests;
using VerifyXunit;

namespace HubSpot.VerifyStandIn;

/// <summary>One comparison of a received text with its snapshot.</summary>
internal static class Snapshot
{
    // Verify writes a byte order mark; a snapshot accepted with one engine then equals one accepted with the other.
    private static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
    private static readonly ConcurrentDictionary<string, string> Used = new();

    public static async Task VerifyAsync(string? target, string extension, VerifySettings settings, string sourceFile)
    {
        var path = SnapshotPath.Of(UsesVerifyAttribute.Current, extension, settings, sourceFile);
        if (!Used.TryAdd(Path.Combine(path.Directory, path.Prefix), extension))
        {
            throw new InvalidOperationException($"The snapshot '{path.Prefix}' is already used. Give one of the two another name with UseFileName.");
        }

        var received = WithLineFeeds(target ?? "null");
        var verified = File.Exists(path.Verified) ? WithLineFeeds(await File.ReadAllTextAsync(path.Verified)) : "";
        // An empty file is what a diff tool leaves behind while somebody looks, so it counts as none.
        if (verified.Length > 0 && verified == received)
        {
            File.Delete(path.Received);
            return;
        }

        Directory.CreateDirectory(path.Directory);
        await File.WriteAllTextAsync(path.Received, received, Encoding);
        throw new SnapshotException(path, verified, received);
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
