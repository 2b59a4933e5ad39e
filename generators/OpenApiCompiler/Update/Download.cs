using System.Globalization;
using System.Net;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>
/// Fetches a published document: over https only, from one host, without credentials or cookies, and within limits of time and size.
/// </summary>
internal sealed class Download(Func<HttpMessageHandler> handler, TimeProvider time)
{
    /// <summary>The same limit as for files.</summary>
    public const int LargestBody = 64 * 1024 * 1024;

    private const int MostRedirects = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A handler that sends nothing of the user and follows nothing by itself.</summary>
    public static HttpMessageHandler OwnHandler()
        => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            Credentials = null,
            DefaultProxyCredentials = null,
            UseCookies = false,
        };

    /// <summary>Whether the text is an address and not the name of a file.</summary>
    public static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal);

    /// <summary>The bytes behind an address.</summary>
    /// <exception cref="DownloadException">The address is not https or holds credentials, the service refuses or leads to another host, or a limit is exceeded.</exception>
    public async Task<byte[]> FetchAsync(string address, CancellationToken cancellationToken)
    {
        var target = Checked(address);
        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var client = new HttpClient(handler()) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            return await FollowAsync(client, target, both.Token);
        }
        catch (HttpRequestException e)
        {
            throw new DownloadException($"'{target}' cannot be read: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            throw new DownloadException(string.Create(CultureInfo.InvariantCulture, $"'{target}' did not answer completely within {Patience}."), e);
        }
    }

    private static Uri Checked(string address)
        => !Uri.TryCreate(address, UriKind.Absolute, out var target) || target.Scheme != Uri.UriSchemeHttps
            ? throw new DownloadException("The address must begin with 'https://'.")
            : target.UserInfo.Length > 0
                ? throw new DownloadException($"The address of '{target.Host}' must not hold a user or a password.")
                : target;

    private static async Task<byte[]> FollowAsync(HttpClient client, Uri start, CancellationToken cancellationToken)
    {
        var target = start;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var answer = await client.GetAsync(target, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return await ReadAsync(answer.Content, target, cancellationToken);
            }

            if (answer.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect) || answer.Headers.Location is not { } location)
            {
                throw new DownloadException(string.Create(CultureInfo.InvariantCulture, $"'{target}' answers with status {(int)answer.StatusCode}."));
            }

            var next = new Uri(target, location);
            if (next.Scheme != Uri.UriSchemeHttps || next.Authority != start.Authority || next.UserInfo.Length > 0)
            {
                throw new DownloadException($"'{target}' leads to '{next.GetLeftPart(UriPartial.Authority)}', another place than '{start.Authority}'. Give that address if you trust it.");
            }

            target = next;
        }

        throw new DownloadException(string.Create(CultureInfo.InvariantCulture, $"'{start}' leads on more than {MostRedirects} times."));
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, Uri target, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > LargestBody)
            {
                throw new DownloadException(string.Create(CultureInfo.InvariantCulture, $"'{target}' has more than {LargestBody} bytes."));
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
