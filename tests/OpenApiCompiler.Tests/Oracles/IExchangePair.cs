using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Two documents of whole operations that differ in one thing.</summary>
internal interface IExchangePair : IOraclePair
{
    /// <summary>The operations of before by their verbs.</summary>
    IReadOnlyDictionary<string, Exchange> Old { get; }

    /// <summary>The operations of after by their verbs.</summary>
    IReadOnlyDictionary<string, Exchange> New { get; }

    /// <summary>Whether the client of before reads an answer.</summary>
    bool Reads(JObject oldSchema, JToken answer);
}
