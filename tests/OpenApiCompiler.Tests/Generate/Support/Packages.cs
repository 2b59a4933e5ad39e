using System.Reflection;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

/// <summary>Files of restored packages that tests use as files.</summary>
internal static class Packages
{
    public static string NSwagTool { get; } = Path.GetFullPath(Metadata("NSwagTool"));

    public static string ApiCompatTool { get; } = In("microsoft.dotnet.apicompat.tool", "10.0.403", "tools", "net8.0", "any", "Microsoft.DotNet.ApiCompat.Tool.dll");

    public static IEnumerable<string> NetStandard { get; } = Directory.EnumerateFiles(In("netstandard.library", "2.0.3", "build", "netstandard2.0", "ref"), "*.dll");

    /// <summary>What generated code needs where the framework does not bring it.</summary>
    public static IEnumerable<string> ForNetStandard { get; } =
    [
        Library("newtonsoft.json", "13.0.4", "Newtonsoft.Json.dll"),
        Library("polly.core", "8.9.1", "Polly.Core.dll"),
        Library("microsoft.bcl.asyncinterfaces", "10.0.15", "Microsoft.Bcl.AsyncInterfaces.dll"),
        Library("microsoft.bcl.timeprovider", "10.0.15", "Microsoft.Bcl.TimeProvider.dll"),
        Library("system.buffers", "4.6.1", "System.Buffers.dll"),
        Library("system.memory", "4.6.3", "System.Memory.dll"),
        Library("system.threading.tasks.extensions", "4.6.3", "System.Threading.Tasks.Extensions.dll"),
    ];

    private static string Library(string package, string version, string file) => In(package, version, "lib", "netstandard2.0", file);

    private static string In(params string[] parts) => Path.Combine([Metadata("PackageRoot"), .. parts]);

    private static string Metadata(string key)
        => typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
