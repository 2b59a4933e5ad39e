using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

/// <summary>Generates as the command does, in this process and without writing anywhere else.</summary>
internal static class Code
{
    public static Api Read(string json) => ApiReader.Read(OpenApiDocument.Parse(new StringReader(json), "api.json"));

    public static IReadOnlyDictionary<string, string> Of(string json, string space = "Some.Api") => Of(Read(json), space);

    public static IReadOnlyDictionary<string, string> Of(Api api, string space = "Some.Api") => new CodeGenerator(NSwag.RunAsync).GenerateAsync(api, space).GetAwaiter().GetResult();
}
