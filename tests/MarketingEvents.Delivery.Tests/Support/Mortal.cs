using System.Data.Common;

namespace HubSpot.MarketingEvents.Delivery.Tests;

/// <summary>
/// The life of a worker that ends at a certain step, as with kill -9: from then on nothing it does has an effect, and it hears nothing.
/// The step itself may or may not have happened.
/// </summary>
internal sealed class Life(int steps, bool isLastStepDone)
{
    private int _steps;

    public bool IsOver => Volatile.Read(ref _steps) >= steps;

    public async Task<T> StepAsync<T>(Func<Task<T>> step)
    {
        var number = Interlocked.Increment(ref _steps);
        if (number == steps && isLastStepDone)
        {
            await step();
        }

        if (number >= steps)
        {
            throw new KilledException();
        }

        var result = await step();
        return IsOver ? throw new KilledException() : result;
    }
}

internal sealed class KilledException : Exception;

/// <summary>The database as a mortal worker sees it.</summary>
internal sealed class MortalDatabase(IDatabase database, Life life) : IDatabase
{
    public OutboxSql Sql => database.Sql;

    public Task<T> UseAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
        => life.StepAsync(() => database.UseAsync(work, cancellationToken));

    public void Check(DbTransaction transaction) => database.Check(transaction);

    public void Dispose() => database.Dispose();
}

/// <summary>The service as a mortal worker sees it.</summary>
internal sealed class MortalHandler(HttpMessageHandler inner, Life life) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => life.StepAsync(() => base.SendAsync(request, cancellationToken));
}

/// <summary>Holds the requests of a worker that is frozen.</summary>
internal sealed class FreezingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly TaskCompletionSource _thawed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _frozen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Which requests freeze it.</summary>
    public Func<HttpRequestMessage, bool> Freezes { get; init; } = _ => true;

    /// <summary>Completes when a request is held.</summary>
    public Task Frozen => _frozen.Task;

    public void Thaw() => _thawed.TrySetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Freezes(request))
        {
            _frozen.TrySetResult();
            await _thawed.Task;
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
