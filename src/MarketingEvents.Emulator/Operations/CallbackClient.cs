using System.Net;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>Sends the requests that HubSpot makes to apps. It follows no redirects and reads small bodies only.</summary>
internal sealed class CallbackClient(EmulatorOptions options) : IDisposable
{
    private const int LargestBody = 64 * 1024;

    private readonly HttpClient _client = new(options.CallbackHandler ?? new SocketsHttpHandler { AllowAutoRedirect = false }, disposeHandler: options.CallbackHandler is null)
    {
        MaxResponseContentBufferSize = LargestBody,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The body of a 200; null when there is none in time.</summary>
    public async Task<string?> TryReadAsync(HttpRequestMessage request, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await _client.SendAsync(request, both.Token);
            return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync(both.Token) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();
}
