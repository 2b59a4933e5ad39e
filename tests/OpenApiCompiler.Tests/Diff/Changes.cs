using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Diff;

/// <summary>What the comparison finds, a line for each change: severity and kind, and on request place and values.</summary>
internal static class Changes
{
    public static string WhenSent(string oldSchema, string newSchema, string schemas = "{}") => Short(Sent(oldSchema, schemas), Sent(newSchema, schemas));

    public static string WhenRead(string oldSchema, string newSchema, string schemas = "{}") => Short(Read(oldSchema, schemas), Read(newSchema, schemas));

    public static string AsParameter(string oldSchema, string newSchema) => Short(Parameter(oldSchema), Parameter(newSchema));

    public static string OfOperation(string oldMembers, string newMembers, string schemas = "{}")
        => Short(Some.Operation(oldMembers, schemas), Some.Operation(newMembers, schemas));

    public static string Short(OpenApiDocument old, OpenApiDocument @new)
        => string.Join("; ", DocumentDiff.Compare(old, @new, null).Changes.Select(c => $"{Words.Of(c.Severity)} {c.Kind}").Distinct());

    public static IReadOnlyList<string> Full(OpenApiDocument old, OpenApiDocument @new)
        => [.. DocumentDiff.Compare(old, @new, null).Changes.Select(c => $"{Words.Of(c.Severity)} {c.Kind} | {c.Place.Text} | {c.Old} -> {c.New}")];

    public static OpenApiDocument Sent(string schema, string schemas = "{}")
        => Some.Operation($$"""
            { "requestBody": { "required": true, "content": { "application/json": { "schema": {{schema}} } } }, "responses": { "204": {} } }
            """, schemas);

    public static OpenApiDocument Read(string schema, string schemas = "{}")
        => Some.Operation($$"""{ "responses": { "200": { "content": { "application/json": { "schema": {{schema}} } } } } }""", schemas);

    private static OpenApiDocument Parameter(string schema)
        => Some.Operation($$"""{ "parameters": [ { "name": "q", "in": "query", "schema": {{schema}} } ], "responses": { "204": {} } }""");
}
