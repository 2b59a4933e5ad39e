using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>One pass of a worker over a lane: asks for the client, and notes what has to wait because of what failed.</summary>
internal sealed class LaneRun
{
    private static readonly Backoff AfterPause = new(TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
    private static readonly Backoff AfterFailure = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));

    private readonly Outbox _outbox;
    private readonly ILogger _logger;
    private readonly Settlements _settlements;
    private readonly LanePass _pass;

    public LaneRun(Lane lane, Outbox outbox, long lease, ILogger logger)
    {
        (Lane, _outbox, _logger) = (lane, outbox, logger);
        _settlements = new Settlements(outbox, lease, logger);
        var sending = new Sending(lane, outbox.Options, _settlements);
        _pass = new LanePass(lane, new LaneFeed(lane, outbox.Store, lease), sending, _settlements, outbox.Options.Recording, logger);
    }

    public Lane Lane { get; }

    /// <summary>Completes when the pass takes no more entries; another one can begin then.</summary>
    public Task Fed => _pass.Fed;

    public bool HasTaken => _pass.Feed.Taken > 0;

    public long Settled => _settlements.Settled;

    private OutboxOptions Options => _outbox.Options;

    /// <summary>Never throws for a failure of the service; one of the store is thrown.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await RecorderAsync().ConfigureAwait(false) is { } recorder)
            {
                await _pass.RunAsync(recorder, cancellationToken).ConfigureAwait(false);
            }

            await HoldAsync(_pass.Sending).ConfigureAwait(false);
        }
        finally
        {
            _pass.EndFeed();
        }

        _pass.Feed.ThrowIfFailed();
    }

    private async Task<AttendanceRecorder?> RecorderAsync()
    {
        try
        {
            return Options.ResolveClient!(Lane.Account.Length == 0 ? null : Lane.Account).Recorder; // A worker has it.
        }
        catch (Exception e)
        {
            await PauseAsync(new DeliveryFailure(FailureScope.Pause, $"no client ({e.GetType().Name})", TimeSpan.Zero, IsRefusal: false), Lane.AccountFailures).ConfigureAwait(false);
            return null;
        }
    }

    // Whatever failed waits longer with each failure in a row; whatever worked waits no more.
    private async Task HoldAsync(Sending sending)
    {
        var (accountFailures, eventFailures) = sending.IsAccepted ? (0, 0) : (Lane.AccountFailures, Lane.EventFailures);
        if (sending.IsAccepted && Lane.AccountFailures > 0)
        {
            await _outbox.Store.ClearAccountAsync(Lane.Account, CancellationToken.None).ConfigureAwait(false);
            _logger.AccountResumed(AccountName.Shown(Lane.Account));
        }

        if (sending.IsAccepted && Lane.EventFailures > 0)
        {
            await _outbox.Store.ClearEventAsync(Lane.EventNumber, CancellationToken.None).ConfigureAwait(false);
        }

        switch (sending.Failure)
        {
            case { Scope: FailureScope.Pause } failure:
                await PauseAsync(failure, accountFailures).ConfigureAwait(false);
                break;
            case { Scope: FailureScope.Account } failure:
                var wait = Longer(AfterFailure.After(accountFailures), failure.Wait);
                await _outbox.Store.HoldAccountAsync(Lane.Account, new AccountHold(wait, accountFailures + 1, IsPause: false, failure.Reason), CancellationToken.None).ConfigureAwait(false);
                _logger.AccountWaits(AccountName.Shown(Lane.Account), failure.Reason, wait);
                break;
            case { Scope: FailureScope.Event } failure:
                wait = Longer(AfterFailure.After(eventFailures), failure.Wait);
                await _outbox.Store.HoldEventAsync(Lane.EventNumber, wait, eventFailures + 1, failure.Reason, CancellationToken.None).ConfigureAwait(false);
                _logger.EventWaits(Lane.EventNumber, failure.Reason, wait);
                break;
        }
    }

    private async Task PauseAsync(DeliveryFailure failure, int failures)
    {
        var wait = AfterPause.After(failures);
        await _outbox.Store.HoldAccountAsync(Lane.Account, new AccountHold(wait, failures + 1, IsPause: true, failure.Reason), CancellationToken.None).ConfigureAwait(false);
        _logger.AccountPaused(AccountName.Shown(Lane.Account), failure.Reason, wait);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
