using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Overlay;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Support;

/// <summary>Documents in code: each test states the part that it is about.</summary>
internal static class Some
{
    /// <summary>The file that messages about these documents name.</summary>
    public const string File = "api.json";

    public static OpenApiDocument Document(string json) => OpenApiDocument.Parse(new StringReader(json), File);

    public static OpenApiDocument Api(string paths = "{}", string schemas = "{}")
        => Document($$"""{ "openapi": "3.0.1", "paths": {{paths}}, "components": { "schemas": {{schemas}} } }""");

    /// <summary>A document of one GET operation on '/events', with the members that the test states.</summary>
    public static OpenApiDocument Operation(string members, string schemas = "{}")
        => Api($$"""{ "/events": { "get": {{members}} } }""", schemas);

    public static OverlayAction Action(string json) => OverlayAction.Read(Document(json).Root, File);

    public static NamesFile Names(TemporaryFolder folder, string operations = "{}", string schemas = "{}")
        => NamesFile.Read(folder.Write("names.json", $$"""{ "operations": {{operations}}, "schemas": {{schemas}} }"""));

    /// <summary>Text that tells order and every value apart.</summary>
    public static string Text(JToken token) => token.ToString(Formatting.Indented);

    public static string Text(string json) => Text(Document(json).Root);
}
