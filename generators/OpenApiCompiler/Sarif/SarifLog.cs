using HubSpot.OpenApiCompiler.Diff.Reports;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Sarif;

/// <summary>Writes findings as SARIF 2.1.0, so that code review shows them at their lines.</summary>
internal static class SarifLog
{
    public static string Of(IEnumerable<SarifResult> results)
    {
        var all = results.ToList();
        return new JObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JArray(new JObject
            {
                ["tool"] = new JObject
                {
                    ["driver"] = new JObject
                    {
                        ["name"] = "openapi",
                        ["rules"] = new JArray(all.Select(r => r.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(rule => new JObject { ["id"] = rule })),
                    },
                },
                ["results"] = new JArray(all.Select(Write)),
            }),
        }.ToString(Formatting.Indented) + "\n";
    }

    private static JObject Write(SarifResult result)
    {
        var location = new JObject
        {
            ["physicalLocation"] = new JObject
            {
                ["artifactLocation"] = new JObject { ["uri"] = Address(result.Place.File) },
                ["region"] = new JObject { ["startLine"] = result.Place.Line, ["startColumn"] = result.Place.Column },
            },
        };
        if (result.Pointer.Length > 0)
        {
            location["logicalLocations"] = new JArray(new JObject { ["fullyQualifiedName"] = result.Pointer });
        }

        return new JObject
        {
            ["ruleId"] = result.Rule,
            ["level"] = result.Level,
            ["message"] = new JObject { ["text"] = Printable.Whole(result.Message) },
            ["locations"] = new JArray(location),
        };
    }

    // Relative names stay relative to the checkout, as code hosts want them.
    private static string Address(string file)
        => Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri : string.Join('/', file.Split('/', '\\').Where(part => part != ".").Select(Uri.EscapeDataString));
}
