namespace HubSpot.MarketingEvents;

/// <summary>
/// Adds the developer API key to the operations on the settings of an app, in place of a token: the service takes it in the query, and there only.
/// Routes, which logs, spans and exceptions name, have no query.
/// </summary>
internal sealed class DeveloperKey(string key)
{
    /// <summary>The path of the operations that take the key.</summary>
    public const string Path = "/{appId}/settings";

    private readonly string _query = "hapikey=" + Uri.EscapeDataString(key);

    /// <returns>Whether the request is one that takes the key.</returns>
    public bool AddTo(ApiRequest request)
    {
        if (request.Call.Operation.Path != Path)
        {
            return false;
        }

        var address = request.RequestUri!; // Requests are made with an address.
        request.RequestUri = new Uri(address.AbsoluteUri + (address.Query.Length == 0 ? "?" : "&") + _query);
        return true;
    }
}
