using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>Texts of a document, not yet escaped.</summary>
internal static class DocumentText
{
    public static string? Of(JToken holder, string word = "description") => ((holder as JObject)?[word] as JValue)?.Value as string;
}
