using System.Reflection;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>The texts that lie in this assembly: templates and runtime files. The command works wherever it is copied to.</summary>
internal static class Resources
{
    /// <summary>All texts of a folder by the name of their files, in ordinal order.</summary>
    public static IEnumerable<(string Name, string Text)> All(string folder) => All(typeof(Resources).Assembly, folder);

    /// <inheritdoc cref="All(string)" />
    public static IEnumerable<(string Name, string Text)> All(Assembly assembly, string folder)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[folder.Length..], text.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }

    /// <summary>What the build wrote into the assembly under a name; null when it wrote nothing.</summary>
    public static string? Metadata(string key)
        => typeof(Resources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == key)?.Value;
}
