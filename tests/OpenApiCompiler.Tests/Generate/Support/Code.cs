using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Output;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

/// <summary>Generates as the command does, in this process and without writing anywhere else.</summary>
internal static class Code
{
    public static Api Read(string json) => ApiReader.Read(OpenApiDocument.Parse(new StringReader(json), "api.json"));

    /// <summary>All files of the command.</summary>
    public static IReadOnlyDictionary<string, string> Of(string json, string space = "Some.Api") => Of(Read(json), space);

    /// <inheritdoc cref="Of(string, string)" />
    public static IReadOnlyDictionary<string, string> Of(Api api, string space = "Some.Api") => Generator(space).GenerateStandaloneAsync(api).GetAwaiter().GetResult().Files;

    /// <summary>The files that depend on the document, for a runtime that lies in another namespace.</summary>
    public static IReadOnlyDictionary<string, string> WithoutRuntime(string json, string space, string runtimeSpace)
        => Generator(space).GenerateAsync(Read(json), isStandalone: true, []).GetAwaiter().GetResult().ToDictionary(f => f.Key, f => RuntimeFile.InNamespace(f.Value, runtimeSpace));

    private static CodeGenerator Generator(string space) => new(NSwagSettings.BuiltIn.For(space), NSwag.RunAsync);
}
