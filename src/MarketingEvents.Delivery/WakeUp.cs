namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Lets those who wait know that there is something to do.</summary>
internal sealed class WakeUp
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the next signal.</summary>
    public Task Next => _next.Task;

    public void Signal()
        => Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
