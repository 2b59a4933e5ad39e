using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>The sentences of a document, as they stand in it.</summary>
internal static class DocumentText
{
    public static string? Of(JToken holder, string word = "description") => ((holder as JObject)?[word] as JValue)?.Value as string;
}
