using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Tests.Generate;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>The models that 'openapi generate' writes.</summary>
public sealed class OwnModels() : GeneratedModels(isNullable: true, [RuntimeFile.Of(RuntimeNamespace), .. Documents().Select(Models)])
{
    private static string Models(string document) => Code.WithoutRuntime(File.ReadAllText(FileOf(document)), Namespace(document), RuntimeNamespace)[GeneratedFiles.Models];
}
