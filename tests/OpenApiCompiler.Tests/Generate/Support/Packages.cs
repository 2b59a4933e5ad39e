using System.Reflection;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

/// <summary>Files of restored packages that tests use as files.</summary>
internal static class Packages
{
    public static string NSwagTool { get; } = Path.GetFullPath(Metadata("NSwagTool"));

    public static IEnumerable<string> NetStandard { get; } = Directory.EnumerateFiles(In("netstandard.library", "2.0.3", "build", "netstandard2.0", "ref"), "*.dll");

    public static string NewtonsoftForNetStandard { get; } = In("newtonsoft.json", "13.0.4", "lib", "netstandard2.0", "Newtonsoft.Json.dll");

    /// <summary>What converters need beside Newtonsoft.Json where the framework does not bring spans and pools.</summary>
    public static IEnumerable<string> SpansForNetStandard { get; } =
    [
        In("system.memory", "4.6.3", "lib", "netstandard2.0", "System.Memory.dll"),
        In("system.buffers", "4.6.1", "lib", "netstandard2.0", "System.Buffers.dll"),
    ];

    private static string In(params string[] parts) => Path.Combine([Metadata("PackageRoot"), .. parts]);

    private static string Metadata(string key)
        => typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
