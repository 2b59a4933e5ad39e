using HubSpot.OpenApiCompiler.Diff.Schemas;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>Compares two operations that are one.</summary>
internal sealed class OperationComparison(SchemaComparison schemas, SecurityComparison security, ChangeLog log)
{
    private static readonly string[] Compared = ["tags", "operationId", "parameters", "requestBody", "responses", "security", "deprecated"];

    public void Compare(Operation old, Operation @new)
    {
        Lifecycle.CompareDeprecation(old.Content["deprecated"].IsTrue(), @new.Content["deprecated"].IsTrue(), @new.Content, log);
        ParameterComparison.Compare(old, @new, schemas, log);
        RequestBodies.Compare(old, @new, schemas, log);
        Responses.Compare(old, @new, schemas, log);
        security.Compare(old, @new);
        CompareRest(old.Content, @new.Content);
    }

    private void CompareRest(JObject old, JObject @new)
    {
        foreach (var keyword in old.Properties().Concat(@new.Properties()).Select(p => p.Name).Distinct(StringComparer.Ordinal).Except(Compared))
        {
            var before = old[keyword];
            var after = @new[keyword];
            if (!JToken.DeepEquals(before, after))
            {
                log.Add(Kinds.OtherChanged, Impact.NotGenerated, after ?? @new, before is null ? null : keyword, after is null ? null : keyword);
            }
        }
    }
}
