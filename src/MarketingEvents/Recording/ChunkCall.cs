namespace HubSpot.MarketingEvents;

/// <summary>Sends one chunk with the generated client, and says what became of it. The only place of the recorder that writes.</summary>
internal sealed class ChunkCall(AttendanceClient attendance, BatchPoller poller, EventKey key, StateRules rules, PollOptions polling)
{
    /// <summary>Never throws; a cancellation, too, leaves the body in one of the four ways.</summary>
    public async Task<SendResult> SendAsync(IReadOnlyList<Entry> chunk, CancellationToken cancellationToken)
    {
        try
        {
            if (chunk[0].Contact.Id is null)
            {
                var byEmail = await SendByEmailAsync(chunk, cancellationToken).ConfigureAwait(false);
                return await ReadAsync(
                    byEmail,
                    batch => batch.Errors,
                    batch => [.. (batch.Results ?? []).Where(echo => echo is { Email: not null, Vid: not null }).Select(echo => (echo.Email!, echo.Vid!.Value))], // Filtered.
                    cancellationToken).ConfigureAwait(false);
            }

            var byId = await SendByContactIdAsync(chunk, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(byId, batch => batch.Errors, _ => [], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            return new SendResult(FateOf(e)) { Cause = e, CorrelationId = (e as HubSpotException)?.CorrelationId };
        }
    }

    // A class that stands in for the client can throw anything.
    private static RequestFate FateOf(Exception failure) => failure is IRequestFailure known ? known.Fate : RequestFate.InDoubt;

    private Task<HubSpotResponse<EmailSubscriberBatchResult>> SendByEmailAsync(IReadOnlyList<Entry> chunk, CancellationToken cancellationToken)
    {
        var body = new EmailSubscriberBatch
        {
            Inputs =
            [
                .. chunk.Select(entry => new EmailSubscriber
                {
                    Email = entry.Contact.Email!, // A chunk has either addresses or ids.
                    InteractionDateTime = entry.Instant,
                    Properties = rules.PropertiesOf(entry.Attendee),
                    ContactProperties = entry.Attendee.ContactProperties.ToDictionary(pair => pair.Key, pair => pair.Value),
                }),
            ],
        };
        return attendance.CreateByEmailWithResponseAsync(key, rules.State, body, cancellationToken);
    }

    private Task<HubSpotResponse<ContactIdSubscriberBatchResult>> SendByContactIdAsync(IReadOnlyList<Entry> chunk, CancellationToken cancellationToken)
    {
        var body = new ContactIdSubscriberBatch
        {
            Inputs =
            [
                .. chunk.Select(entry => new ContactIdSubscriber
                {
                    Vid = entry.Contact.Id!.Value, // A chunk has either addresses or ids.
                    InteractionDateTime = entry.Instant,
                    Properties = rules.PropertiesOf(entry.Attendee),
                }),
            ],
        };
        return attendance.CreateByContactIdWithResponseAsync(key, rules.State, body, cancellationToken);
    }

    private async Task<SendResult> ReadAsync<TBatch>(
        HubSpotResponse<TBatch> response, Func<TBatch, IEnumerable<BatchError>?> errors, Func<TBatch, IReadOnlyList<(string Email, long ContactId)>> echo, CancellationToken cancellationToken)
        where TBatch : class, IBatchResult, new()
    {
        // Without a body nothing says that the service took anything.
        if (response.Body is null || response.StatusCode == 204)
        {
            return new SendResult(RequestFate.InDoubt) { CorrelationId = response.CorrelationId };
        }

        var batch = await CompleteAsync(response.Body, cancellationToken).ConfigureAwait(false);
        return new SendResult(RequestFate.Accepted)
        {
            WasInDoubt = response.WasInDoubt,
            Errors = [.. (errors(batch) ?? []).Where(error => error is not null)],
            Echo = echo(batch),
            CorrelationId = response.CorrelationId,
        };
    }

    // Where there is no address to ask at, or asking fails, the read-back decides; it does in any case.
    private async Task<TBatch> CompleteAsync<TBatch>(TBatch batch, CancellationToken cancellationToken)
        where TBatch : class, IBatchResult, new()
    {
        var operation = poller.Watch(batch);
        if (operation.IsFinal || batch.Status is null || !poller.CanAsk(batch))
        {
            return batch;
        }

        try
        {
            return await operation.WaitForCompletionAsync(polling, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            return operation.Latest;
        }
    }
}
