using System.Text;
using Newtonsoft.Json;

namespace HubSpot.Standalone;

/// <summary>
/// Sends the calls of the generated clients: any 2xx is a success and is read by shape, anything else a
/// <see cref="HubSpotException"/>. Safe for several threads.
/// </summary>
internal sealed class ApiConnection
{
    private static readonly Uri DefaultAddress = new Uri("https://api.hubapi.com");

    private readonly HttpClient _http;

    public ApiConnection(HttpClient http)
    {
        _http = http ?? throw new ArgumentNullException(nameof(http));
    }

    public async Task SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var response = await SendCoreAsync(call, cancellationToken).ConfigureAwait(false);
    }

    public async Task<T> SendForJsonAsync<T>(ApiCall call, string empty, CancellationToken cancellationToken)
    {
        using var response = await SendCoreAsync(call, cancellationToken).ConfigureAwait(false);
        var body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonText.Read<T>(body, empty);
        }
        catch (JsonException e)
        {
            throw HubSpotException.Unreadable(call.Route, response, e);
        }
    }

    public async Task<string> SendForTextAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var response = await SendCoreAsync(call, cancellationToken).ConfigureAwait(false);
        using var text = new StreamReader(await ReadAsync(response, cancellationToken).ConfigureAwait(false), Encoding.UTF8);
        return text.ReadToEnd();
    }

    public async Task<FileAnswer> SendForFileAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var response = await SendCoreAsync(call, cancellationToken).ConfigureAwait(false);
        return new FileAnswer(response, await response.Content.ReadAsStreamAsync().ConfigureAwait(false));
    }

    private async Task<HttpResponseMessage> SendCoreAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var request = call.ToRequest(_http.BaseAddress ?? DefaultAddress);
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await HubSpotException.ReadAsync(call.Route, response, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<MemoryStream> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = new MemoryStream();
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await stream.CopyToAsync(body, 81920, cancellationToken).ConfigureAwait(false);
        body.Position = 0;
        return body;
    }
}
