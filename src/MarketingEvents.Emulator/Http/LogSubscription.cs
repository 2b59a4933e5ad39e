using System.Threading.Channels;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>What one listener has not heard yet. A listener that is too slow misses the oldest.</summary>
internal sealed class LogSubscription(Action<LogSubscription> unsubscribe) : IDisposable
{
    private const int MostWaiting = 1000;

    private readonly Channel<EmulatorRequest?> _news = Channel.CreateBounded<EmulatorRequest?>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Completed requests; null stands for a change that no request of the API made.</summary>
    public ChannelReader<EmulatorRequest?> News => _news.Reader;

    public void Tell(EmulatorRequest? request) => _news.Writer.TryWrite(request);

    public void Dispose() => unsubscribe(this);
}
