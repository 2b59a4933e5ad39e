namespace HubSpot.MarketingEvents.Delivery;

/// <summary>The conditions that a query sets, in words that both databases understand.</summary>
internal static class QueryConditions
{
    public static (string Sql, (string Name, object? Value)[] Parameters) Of(OutboxQuery query, long after)
    {
        IReadOnlyList<(string Sql, string Name, object? Value)> all =
        [
            ("e.id > @after", "after", after),
            ("e.batch = @batch", "batch", query.Batch),
            ("v.account = @account", "account", query.Account),
            ("v.address = @address", "address", query.Event is { } key ? EventAddress.Of(key) : null),
            ("e.state = @state", "state", (long?)query.State),
            ("e.status = @status", "status", (long?)query.Status),
            ("e.verdict = @verdict", "verdict", (long?)query.Verdict),
        ];
        var set = all.Where(condition => condition.Value is not null).ToList();
        return (string.Join(" AND ", set.Select(condition => condition.Sql)), [.. set.Select(condition => (condition.Name, condition.Value))]);
    }
}
