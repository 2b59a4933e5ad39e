namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>Recognises a schema that describes an error. HubSpot's documents use 'default' for it in nearly every operation.</summary>
internal static class ErrorSchema
{
    /// <param name="members">The members of the schema; null when it is no object.</param>
    public static bool Is(IReadOnlyCollection<string>? members)
        => members is null or { Count: 0 }
            || (members.Contains("message") && new[] { "category", "correlationId", "errorType", "status", "errors", "subCategory" }.Any(members.Contains));
}
