namespace HubSpot.MarketingEvents;

/// <summary>An operation of the API: what all calls of it have in common. Generated clients keep one for each of theirs.</summary>
internal sealed class ApiOperation(string verb, string path, bool isRepeatable)
{
    public HttpMethod Method { get; } = new(verb);

    /// <summary>The path behind the edition prefix, with the names of its parameters in braces.</summary>
    public string Path { get; } = path;

    /// <summary>Verb and path. Safe to log, unlike the path of a call, which can hold an e-mail address.</summary>
    public string Route { get; } = $"{verb} {path}";

    /// <summary>Whether sending the same bytes again cannot record anything twice.</summary>
    public bool IsRepeatable { get; } = isRepeatable;
}
