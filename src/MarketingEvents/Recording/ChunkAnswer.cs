namespace HubSpot.MarketingEvents;

/// <summary>What an answer that accepts a chunk means for each of its entries.</summary>
internal static class ChunkAnswer
{
    public static void Apply(SendResult answer, IReadOnlyList<Entry> chunk)
    {
        if (answer.WasInDoubt)
        {
            foreach (var entry in chunk)
            {
                entry.Apply(new EntryResult(Delivery.InDoubt) { CorrelationId = answer.CorrelationId });
            }
        }

        var byContact = chunk.ToLookup(entry => entry.Contact);
        foreach (var (email, contactId) in answer.Echo)
        {
            foreach (var entry in byContact[ContactKey.OfEmail(email)])
            {
                entry.ApplyEcho(contactId);
            }
        }

        var unattributed = new List<BatchError>();
        foreach (var error in answer.Errors)
        {
            var about = ErrorAttribution.Find(error, chunk);
            foreach (var entry in about)
            {
                entry.Apply(new EntryResult(Delivery.Refused) { Error = error, CorrelationId = answer.CorrelationId });
            }

            if (about.Count == 0)
            {
                unattributed.Add(error);
            }
        }

        var accepted = new EntryResult(Delivery.Accepted) { ChunkErrors = unattributed, CorrelationId = answer.CorrelationId };
        foreach (var entry in chunk.Where(entry => entry.Facts.Delivery != Delivery.Refused))
        {
            entry.Apply(accepted);
        }
    }
}
