using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>One detail of an error.</summary>
public partial class ServiceErrorDetail : IExtensible, IErrorText
{
    [JsonExtensionData]
    private IDictionary<string, JToken>? _additionalProperties;

    private JToken? _context;
    private JToken? _subCategory;

    /// <summary>What went wrong, for people. It can quote e-mail addresses.</summary>
    [JsonProperty("message", NullValueHandling = NullValueHandling.Ignore)]
    public string? Message { get; set; }

    /// <summary>The kind of detail, as the service names it.</summary>
    [JsonProperty("code", NullValueHandling = NullValueHandling.Ignore)]
    public string? Code { get; set; }

    /// <summary>Where in the request the fault is, as the service names it.</summary>
    [JsonProperty("in", NullValueHandling = NullValueHandling.Ignore)]
    public string? In { get; set; }

    /// <summary>A finer category, usually a text; any JSON, because its form varies.</summary>
    [JsonProperty("subCategory", NullValueHandling = NullValueHandling.Ignore)]
    public JToken? SubCategory
    {
        get => _subCategory;
        set => _subCategory = value is { Type: JTokenType.Null } ? null : value;
    }

    /// <summary>What the detail is about, usually lists of texts by name; any JSON, because its form varies.</summary>
    [JsonProperty("context", NullValueHandling = NullValueHandling.Ignore)]
    public JToken? Context
    {
        get => _context;
        set => _context = value is { Type: JTokenType.Null } ? null : value;
    }

    /// <summary>Members that are not declared here: kept when read, and written back.</summary>
    [JsonIgnore]
    public IDictionary<string, JToken> AdditionalProperties
    {
        get => _additionalProperties ??= new Dictionary<string, JToken>();
        set => _additionalProperties = value;
    }

    IDictionary<string, JToken>? IExtensible.UnknownMembers => _additionalProperties;

    bool IErrorText.IsPlainText { get; set; }
}
