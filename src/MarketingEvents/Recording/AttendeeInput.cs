using System.Runtime.ExceptionServices;

namespace HubSpot.MarketingEvents;

/// <summary>The attendees as they come; asked for the next one without waiting for it.</summary>
internal sealed class AttendeeInput(IAsyncEnumerator<Attendee> source)
{
    private Task<bool>? _next;

    /// <summary>Whether no more will come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What ended it early; null when nothing did.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>Completes when there is more to take; null when nothing is waited for.</summary>
    public Task? Pending => _next;

    /// <summary>Takes the next attendee if it is there.</summary>
    public bool TryTake(out Attendee attendee)
    {
        attendee = null!; // Not read when nothing was taken.
        if (IsOver)
        {
            return false;
        }

        try
        {
            _next ??= source.MoveNextAsync().AsTask();
            if (!_next.IsCompleted)
            {
                return false;
            }

            IsOver = !_next.GetAwaiter().GetResult();
            attendee = IsOver ? attendee : source.Current;
        }
        catch (Exception e)
        {
            (IsOver, Failure) = (true, ExceptionDispatchInfo.Capture(e));
        }

        _next = null;
        return !IsOver;
    }

    public async Task CloseAsync()
    {
        if (_next is null)
        {
            await source.DisposeAsync().ConfigureAwait(false);
            return;
        }

        // A source that does not listen to its token must not hold up the caller, and is not to be disposed while it works.
        _ = CloseLaterAsync(_next);
    }

    private async Task CloseLaterAsync(Task next)
    {
        try
        {
            await next.ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Nobody waits for this attendee any more.
        }

        await source.DisposeAsync().ConfigureAwait(false);
    }
}
