using HubSpot.OpenApiCompiler.Diff.Schemas;
using HubSpot.OpenApiCompiler.Names;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>Compares two operations that are one.</summary>
internal sealed class OperationComparison(NamesFile? names, SchemaComparison schemas, SecurityComparison security, ChangeLog log)
{
    private static readonly string[] Compared = ["tags", "operationId", "parameters", "requestBody", "responses", "security", "deprecated", "callbacks", "servers", .. KnownExtensions.OfOperations];

    public void Compare(Operation old, Operation @new)
    {
        Lifecycle.CompareDeprecation(old.Content["deprecated"].IsTrue(), @new.Content["deprecated"].IsTrue(), @new.Content, log);
        ParameterComparison.Compare(old, @new, names, schemas, log);
        RequestBodies.Compare(old, @new, schemas, log);
        Responses.Compare(old, @new, schemas, log);
        security.Compare(old, @new);
        Callbacks.Compare(old, @new, schemas, log);
        Servers.Compare(old.Content, @new.Content, log);
        Lifecycle.CompareAnnouncements(old.Content, @new.Content, log);
        OtherMembers.Compare(old.Content, @new.Content, Compared, log);
    }
}
