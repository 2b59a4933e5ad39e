using System.Reflection;
using System.Xml.Linq;
using Newtonsoft.Json;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>The versions of the tools on which the generated code depends.</summary>
internal static class ToolVersions
{
    private const string NSwag = "NSwag.MSBuild";

    /// <param name="root">The root of the checkout, where the package versions are kept.</param>
    public static IReadOnlyDictionary<string, string> In(string root)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["OpenApiCompiler"] = Of(typeof(ToolVersions).Assembly),
            ["Newtonsoft.Json"] = Of(typeof(JsonConvert).Assembly),
        };
        var packages = Path.Combine(root, "Directory.Packages.props");
        var nswag = File.Exists(packages)
            ? XDocument.Load(packages).Descendants("PackageVersion").FirstOrDefault(p => (string?)p.Attribute("Include") == NSwag)
            : null;
        if ((string?)nswag?.Attribute("Version") is { } version)
        {
            versions[NSwag] = version;
        }

        return versions;
    }

    // Behind the plus sign stands the commit, which says nothing about what the tool does.
    private static string Of(Assembly assembly)
        => assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
