using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>A generated model, seen by what its document does not know.</summary>
internal interface IExtensible
{
    /// <summary>The unknown members; null when there are none.</summary>
    IDictionary<string, JToken>? UnknownMembers { get; }
}
