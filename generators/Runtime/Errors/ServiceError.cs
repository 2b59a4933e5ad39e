using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>An error as the service sends it. Every member can be missing; forms that vary are kept as they came.</summary>
public partial class ServiceError : IExtensible
{
    [JsonExtensionData]
    private IDictionary<string, JToken>? _additionalProperties;

    private JToken? _context;
    private JToken? _subCategory;
    private JToken? _errorTokens;

    /// <summary>The word 'error'.</summary>
    [JsonProperty("status", NullValueHandling = NullValueHandling.Ignore)]
    public string? Status { get; set; }

    /// <summary>What went wrong, for people. It can quote e-mail addresses.</summary>
    [JsonProperty("message", NullValueHandling = NullValueHandling.Ignore)]
    public string? Message { get; set; }

    /// <summary>HubSpot's id of the call, for its support.</summary>
    [JsonProperty("correlationId", NullValueHandling = NullValueHandling.Ignore)]
    public string? CorrelationId { get; set; }

    /// <summary>The category, for example VALIDATION_ERROR.</summary>
    [JsonProperty("category", NullValueHandling = NullValueHandling.Ignore)]
    public string? Category { get; set; }

    /// <summary>A finer category, usually a text; any JSON, because its form varies.</summary>
    [JsonProperty("subCategory", NullValueHandling = NullValueHandling.Ignore)]
    public JToken? SubCategory
    {
        get => _subCategory;
        set => _subCategory = value is { Type: JTokenType.Null } ? null : value;
    }

    /// <summary>What the error is about, usually lists of texts by name; any JSON, because its form varies.</summary>
    [JsonProperty("context", NullValueHandling = NullValueHandling.Ignore)]
    public JToken? Context
    {
        get => _context;
        set => _context = value is { Type: JTokenType.Null } ? null : value;
    }

    /// <summary>Addresses that help, by name, for example of the documentation of scopes.</summary>
    [JsonProperty("links", NullValueHandling = NullValueHandling.Ignore)]
    public IDictionary<string, string>? Links { get; set; }

    /// <summary>Details. The service also sends plain texts here, which become details with a message only.</summary>
    [JsonProperty("errors", NullValueHandling = NullValueHandling.Ignore)]
    [JsonConverter(typeof(ErrorListConverter<ServiceErrorDetail>))]
    public IList<ServiceErrorDetail>? Errors { get; set; }

    /// <summary>The category in the older form of errors, for example RATE_LIMIT or UNIQUE_VALUE_CONFLICT.</summary>
    [JsonProperty("errorType", NullValueHandling = NullValueHandling.Ignore)]
    public string? ErrorType { get; set; }

    /// <summary>Values that belong to the error type, for example existingObjectId; any JSON, because its form varies.</summary>
    [JsonProperty("errorTokens", NullValueHandling = NullValueHandling.Ignore)]
    public JToken? ErrorTokens
    {
        get => _errorTokens;
        set => _errorTokens = value is { Type: JTokenType.Null } ? null : value;
    }

    /// <summary>The rate limit that was exceeded, for example TEN_SECONDLY_ROLLING or DAILY.</summary>
    [JsonProperty("policyName", NullValueHandling = NullValueHandling.Ignore)]
    public string? PolicyName { get; set; }

    /// <summary>The group of calls that shares the exceeded limit.</summary>
    [JsonProperty("groupName", NullValueHandling = NullValueHandling.Ignore)]
    public string? GroupName { get; set; }

    /// <summary>The id of the refused request, in the older form of errors.</summary>
    [JsonProperty("requestId", NullValueHandling = NullValueHandling.Ignore)]
    public string? RequestId { get; set; }

    /// <summary>Members that are not declared here: kept when read, and written back.</summary>
    [JsonIgnore]
    public IDictionary<string, JToken> AdditionalProperties
    {
        get => _additionalProperties ??= new Dictionary<string, JToken>();
        set => _additionalProperties = value;
    }

    IDictionary<string, JToken>? IExtensible.UnknownMembers => _additionalProperties;
}
