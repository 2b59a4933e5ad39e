namespace HubSpot.MarketingEvents;

/// <summary>What became of the body of one call, over all of its attempts. A doubt is sticky: no later attempt ends it.</summary>
internal enum RequestFate
{
    /// <summary>No attempt handed any byte of it to a connection.</summary>
    NotSent = 1,

    /// <summary>The service refused it, and no earlier attempt is in doubt.</summary>
    Refused = 2,

    /// <summary>The service may have acted on it: no answer came, or one of status 5xx, or a success that cannot be read.</summary>
    InDoubt = 3,

    /// <summary>The service took it and its answer was read.</summary>
    Accepted = 4,
}
