namespace HubSpot.MarketingEvents;

/// <summary>The fields of a request for tokens.</summary>
internal sealed class OAuthForm : IFormModel
{
    private readonly List<KeyValuePair<string, object>> _fields = [];
    private readonly List<string> _secrets = [];

    public IEnumerable<KeyValuePair<string, object>> FormMembers() => _fields;

    public OAuthForm Add(string name, string value)
    {
        _fields.Add(new(name, value));
        return this;
    }

    public OAuthForm AddSecret(string name, string value)
    {
        _secrets.Add(value);
        return Add(name, value);
    }

    /// <summary>The text, unless it quotes one of the secrets.</summary>
    public string? Harmless(string? text) => text is null || _secrets.Exists(secret => text.IndexOf(secret, StringComparison.Ordinal) >= 0) ? null : text;
}
