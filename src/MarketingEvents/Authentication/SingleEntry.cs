namespace HubSpot.MarketingEvents;

/// <summary>Lets one caller at a time ask for a token; those that come meanwhile wait for the same answer. Safe for several threads.</summary>
/// <param name="ask">Asks. What the first caller wants to know is what all get.</param>
/// <param name="endsWithLastCaller">Whether asking is cancelled when nobody waits any more; otherwise it goes on to its end.</param>
internal sealed class SingleEntry<T>(Func<T, CancellationToken, Task<string>> ask, bool endsWithLastCaller)
{
    private readonly object _lock = new();
    private Entry? _current;

    public Task<string> AskAsync(T about, CancellationToken cancellationToken)
    {
        Entry entry;
        var isFirst = false;
        lock (_lock)
        {
            if (_current is null)
            {
                _current = new Entry();
                isFirst = true;
            }

            entry = _current;
            entry.Callers++;
        }

        if (isFirst)
        {
            _ = RunAsync(about, entry);
        }

        return entry.Answer.Task.IsCompleted || !cancellationToken.CanBeCanceled ? entry.Answer.Task : WaitAsync(entry, cancellationToken);
    }

    // Never throws: the answer carries the failure.
    private async Task RunAsync(T about, Entry entry)
    {
        try
        {
            var token = await ask(about, entry.Cancellation.Token).ConfigureAwait(false);
            Clear(entry);
            entry.Answer.SetResult(token);
        }
        catch (OperationCanceledException)
        {
            Clear(entry);
            entry.Answer.SetCanceled();
        }
        catch (Exception e)
        {
            Clear(entry);
            entry.Answer.SetException(e);
            // Looked at, because perhaps nobody waits any more.
            _ = entry.Answer.Task.Exception;
        }
    }

    private async Task<string> WaitAsync(Entry entry, CancellationToken cancellationToken)
    {
        var leaving = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(static left => ((TaskCompletionSource<bool>)left!).TrySetResult(true), leaving))
        {
            if (await Task.WhenAny(entry.Answer.Task, leaving.Task).ConfigureAwait(false) == leaving.Task)
            {
                Leave(entry);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return await entry.Answer.Task.ConfigureAwait(false);
    }

    private void Leave(Entry entry)
    {
        lock (_lock)
        {
            if (--entry.Callers > 0 || !endsWithLastCaller)
            {
                return;
            }
        }

        // Those that come now begin anew.
        Clear(entry);
        entry.Cancellation.Cancel();
    }

    private void Clear(Entry entry)
    {
        lock (_lock)
        {
            if (_current == entry)
            {
                _current = null;
            }
        }
    }

    private sealed class Entry
    {
        public TaskCompletionSource<string> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        // Without timers and handles there is nothing to dispose of.
        public CancellationTokenSource Cancellation { get; } = new();

        public int Callers { get; set; }
    }
}
