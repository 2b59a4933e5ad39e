using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>A generated model that keeps members which its document does not declare.</summary>
internal interface IExtensible
{
    /// <summary>The undeclared members; null when there are none.</summary>
    IDictionary<string, JToken>? UnknownMembers { get; }
}
