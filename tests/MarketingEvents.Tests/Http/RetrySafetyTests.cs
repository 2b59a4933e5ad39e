using System.Reflection;

namespace HubSpot.MarketingEvents.Tests;

[UsesVerify]
public class RetrySafetyTests
{
    [Fact]
    public Task Which_operations_are_retried_after_a_server_error()
    {
        var operations = typeof(MarketingEventsClient).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(ApiOperation) && type.Name.EndsWith("Client", StringComparison.Ordinal)))
            .Select(field => (ApiOperation)field.GetValue(null)!)
            .OrderBy(operation => operation.Route, StringComparer.Ordinal)
            .ToList();

        Assert.Equal(36, operations.Count);
        return Verifier.Verify(
            "| operation | retried after 5xx | retried after silence |\n|---|---|---|\n"
            + string.Concat(operations.Select(operation => $"| `{operation.Route}` | {Word(operation.IsRetrySafe)} | {Word(RetryRule.AllowsAfterSilence(operation, mayHaveLeft: true))} |\n")),
            "md");
    }

    private static string Word(bool value) => value ? "yes" : "no";
}
