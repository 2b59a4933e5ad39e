using HubSpot.OpenApiCompiler.Diff;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Two documents that differ in one thing.</summary>
internal interface IOraclePair
{
    string Id { get; }

    /// <summary>What the comparison says.</summary>
    DocumentDiff Diff { get; }

    /// <summary>Adds the pair's part to a document that many pairs share.</summary>
    void AddTo(JObject document, bool isOld);
}
