namespace HubSpot.MarketingEvents.Emulator.Scenario;

/// <summary>The state of a server as a file. Every member may be left out; what has no id gets one.</summary>
internal sealed record ScenarioFile
{
    public List<ScenarioApp> Apps { get; init; } = [];

    /// <summary>The first one is the account of tokens that nobody added.</summary>
    public List<ScenarioAccount> Accounts { get; init; } = [];
}

internal sealed record ScenarioApp(long Id, string ClientId, string ClientSecret);

internal sealed record ScenarioAccount
{
    public List<ScenarioToken> Tokens { get; init; } = [];

    public List<string> EventProperties { get; init; } = [];

    public Dictionary<long, string> Lists { get; init; } = [];

    /// <summary>The addresses for unknown events, by app.</summary>
    public Dictionary<long, string> EventDetailsUrls { get; init; } = [];

    public List<ScenarioContact> Contacts { get; init; } = [];

    public List<ScenarioEvent> Events { get; init; } = [];
}

internal sealed record ScenarioToken
{
    public required string Token { get; init; }

    public long? AppId { get; init; }

    public List<string>? Scopes { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }
}

internal sealed record ScenarioContact
{
    public long? Id { get; init; }

    public required string Email { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    /// <summary>Further addresses that lead to this contact.</summary>
    public List<string>? Aliases { get; init; }

    /// <summary>The id of the contact that it was merged into.</summary>
    public long? MergedInto { get; init; }
}

internal sealed record ScenarioEvent
{
    public long? ObjectId { get; init; }

    public long? AppId { get; init; }

    public string? ExternalAccountId { get; init; }

    public string? ExternalEventId { get; init; }

    public string? Name { get; init; }

    public string? Organizer { get; init; }

    public string? Type { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    public bool Cancelled { get; init; }

    public bool Completed { get; init; }

    public Dictionary<string, string>? CustomProperties { get; init; }

    public List<long>? Lists { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public List<ScenarioParticipation>? Participations { get; init; }

    /// <summary>What requests recorded, so that a repeat is recognised.</summary>
    public List<ScenarioRecord>? Recorded { get; init; }
}

internal sealed record ScenarioParticipation
{
    public long? Id { get; init; }

    /// <summary>The id or the address of a contact in the same file.</summary>
    public required string Contact { get; init; }

    /// <summary>REGISTERED, ATTENDED, CANCELLED or NO_SHOW.</summary>
    public required string State { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public int? DurationSeconds { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
}

/// <summary>One recorded attendance: the id of the contact, register, attend or cancel, and the interactionDateTime.</summary>
internal sealed record ScenarioRecord(long ContactId, string State, long OccurredAt);
