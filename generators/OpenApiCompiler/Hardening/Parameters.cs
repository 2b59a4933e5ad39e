using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Hardening;

/// <summary>
/// Puts parameters in one order, which becomes that of the arguments: those of the path as they stand in it, then the required
/// ones, then the rest by name.
/// </summary>
internal static class Parameters
{
    public static void Apply(OpenApiDocument document)
    {
        foreach (var (path, _, operation) in document.Operations())
        {
            if (operation["parameters"] is not JArray list)
            {
                continue;
            }

            var ordered = list.OfType<JObject>()
                .OrderBy(p => (string?)p["in"] == "path" ? path.IndexOf($"{{{p["name"]}}}", StringComparison.Ordinal) : int.MaxValue)
                .ThenBy(p => (bool?)p["required"] == true ? 0 : 1)
                .ThenBy(p => (string?)p["name"], StringComparer.Ordinal)
                .ToList();
            list.Clear();
            ordered.ForEach(list.Add);
        }
    }
}
