using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HubSpot.MarketingEvents.Emulator.Hosting;

/// <summary>One request and its answer between a handler and the pipeline: what a server's connection is otherwise.</summary>
internal sealed class MemoryExchange(CancellationTokenSource connection) : IHttpRequestLifetimeFeature
{
    /// <summary>Whether the pipeline broke the connection.</summary>
    public bool IsBroken { get; private set; }

    public CancellationToken RequestAborted { get; set; } = connection.Token;

    public void Abort()
    {
        IsBroken = true;
        connection.Cancel();
    }

    public FeatureCollection Features(IHttpRequestFeature request, Stream answer)
    {
        var features = new FeatureCollection();
        features.Set(request);
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(answer));
        features.Set<IHttpRequestLifetimeFeature>(this);
        return features;
    }
}
