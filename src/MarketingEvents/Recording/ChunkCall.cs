namespace HubSpot.MarketingEvents;

/// <summary>The generated call for one chunk, and its answer in one shape.</summary>
internal sealed class ChunkCall(AttendanceClient attendance, BatchPoller poller, EventKey key, SubscriberState state)
{
    public async Task<ChunkAnswer> SendAsync(IReadOnlyList<Entry> chunk, PollOptions polling, CancellationToken cancellationToken)
    {
        if (chunk[0].Contact.Id is null)
        {
            var response = await SendByEmailAsync(chunk, cancellationToken).ConfigureAwait(false);
            var batch = await CompleteAsync(response.Body, polling, cancellationToken).ConfigureAwait(false);
            return new ChunkAnswer(batch.Errors ?? [], response.CorrelationId, [.. (batch.Results ?? []).Select(result => (result?.Email, result?.Vid))]);
        }
        else
        {
            var response = await SendByContactIdAsync(chunk, cancellationToken).ConfigureAwait(false);
            var batch = await CompleteAsync(response.Body, polling, cancellationToken).ConfigureAwait(false);
            return new ChunkAnswer(batch.Errors ?? [], response.CorrelationId, []);
        }
    }

    private Task<HubSpotResponse<EmailSubscriberBatchResult>> SendByEmailAsync(IReadOnlyList<Entry> chunk, CancellationToken cancellationToken)
    {
        var body = new EmailSubscriberBatch
        {
            Inputs =
            [
                .. chunk.Select(entry => new EmailSubscriber
                {
                    Email = entry.Contact.Email!,
                    InteractionDateTime = entry.Instant,
                    Properties = AttendeeWire.Properties(entry.Attendee, state),
                    ContactProperties = entry.Attendee.ContactProperties.ToDictionary(pair => pair.Key, pair => pair.Value),
                }),
            ],
        };
        return attendance.CreateByEmailWithResponseAsync(key, state, body, cancellationToken);
    }

    private Task<HubSpotResponse<ContactIdSubscriberBatchResult>> SendByContactIdAsync(IReadOnlyList<Entry> chunk, CancellationToken cancellationToken)
    {
        var body = new ContactIdSubscriberBatch
        {
            Inputs =
            [
                .. chunk.Select(entry => new ContactIdSubscriber
                {
                    Vid = entry.Contact.Id!.Value,
                    InteractionDateTime = entry.Instant,
                    Properties = AttendeeWire.Properties(entry.Attendee, state),
                }),
            ],
        };
        return attendance.CreateByContactIdWithResponseAsync(key, state, body, cancellationToken);
    }

    // Where there is nothing to ask, or asking fails, the read-back is the poll: it decides in any case.
    private async Task<TBatch> CompleteAsync<TBatch>(TBatch batch, PollOptions polling, CancellationToken cancellationToken)
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
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return operation.Latest;
        }
    }
}

/// <summary>What an answer to a chunk says that is worth knowing; its results are never proof.</summary>
internal sealed record ChunkAnswer(IEnumerable<BatchError> Errors, string? CorrelationId, IReadOnlyList<(string? Email, long? ContactId)> Echo);
