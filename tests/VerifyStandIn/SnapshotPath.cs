using System.Reflection;
using VerifyTests;

namespace HubSpot.VerifyStandIn;

/// <summary>Where the two files of a snapshot lie: 'Class.Method.verified.ending' and '.received.' beside the source file.</summary>
internal sealed record SnapshotPath(string Directory, string Prefix, string Extension)
{
    public string Verified => Path.Combine(Directory, $"{Prefix}.verified.{Extension}");

    public string Received => Path.Combine(Directory, $"{Prefix}.received.{Extension}");

    public static SnapshotPath Of(MethodInfo method, string extension, VerifySettings settings, string sourceFile)
    {
        var beside = Path.GetDirectoryName(sourceFile) ?? throw new InvalidOperationException($"'{sourceFile}' has no directory.");
        return new(Path.Combine(beside, settings.Directory ?? ""), settings.FileName ?? NameOf(method), extension);
    }

    private static string NameOf(MethodInfo method)
    {
        if (method.GetParameters().Length > 0)
        {
            throw new InvalidOperationException($"'{method.Name}' runs with several sets of arguments, so its snapshots need names of their own. Use UseFileName.");
        }

        var type = method.ReflectedType!; // A test method always belongs to a class.
        return $"{(type.IsNested ? $"{type.ReflectedType!.Name}." : "")}{type.Name}.{method.Name}";
    }
}
