using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Hardening;

/// <summary>
/// Takes defaults off parameters (what the caller leaves out is not sent, so that the service's own default holds) and puts
/// them in one order: those of the path as they stand in it, then the required ones, then the rest by name.
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

            var parameters = list.OfType<JObject>().ToList();
            foreach (var parameter in parameters)
            {
                (parameter["schema"] as JObject)?.Remove("default");
            }

            var ordered = parameters
                .OrderBy(p => (string?)p["in"] == "path" ? path.IndexOf($"{{{p["name"]}}}", StringComparison.Ordinal) : int.MaxValue)
                .ThenBy(p => (bool?)p["required"] == true ? 0 : 1)
                .ThenBy(p => (string?)p["name"], StringComparer.Ordinal)
                .ToList();
            list.Clear();
            ordered.ForEach(list.Add);
        }
    }
}
