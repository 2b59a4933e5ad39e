using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpot.MarketingEvents.Emulator.Hosting;

/// <summary>Carries requests to the pipeline without a socket. A body arrives when it is complete, a broken connection as on the network.</summary>
internal sealed class MemoryTransport(RequestDelegate pipeline, IServiceProvider services) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        using var connection = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var body = new MemoryStream();
        var exchange = new MemoryExchange(connection);
        var context = new DefaultHttpContext(exchange.Features(await HeadAsync(request, cancellationToken), body)) { RequestServices = scope.ServiceProvider };

        await pipeline(context);

        cancellationToken.ThrowIfCancellationRequested();
        if (exchange.IsBroken && body.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection broke before an answer came.", new IOException("The connection was reset."));
        }

        return Answer(request, context.Response, exchange.IsBroken ? new BrokenStream(body.ToArray()) : new MemoryStream(body.ToArray()));
    }

    private static async Task<HttpRequestFeature> HeadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var feature = new HttpRequestFeature
        {
            Method = request.Method.Method,
            Scheme = address.Scheme,
            Protocol = "HTTP/1.1",
            Path = address.AbsolutePath,
            QueryString = address.Query,
            RawTarget = address.PathAndQuery,
            Headers = new HeaderDictionary { ["Host"] = address.Authority },
            Body = request.Content is null ? Stream.Null : new MemoryStream(await request.Content.ReadAsByteArrayAsync(cancellationToken)),
        };
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
        {
            feature.Headers[name] = values.ToArray();
        }

        return feature;
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, HttpResponse response, Stream body)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)response.StatusCode) { RequestMessage = request, Content = new StreamContent(body), Version = HttpVersion.Version11 };
        foreach (var (name, values) in response.Headers)
        {
            if (!answer.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                answer.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return answer;
    }
}
