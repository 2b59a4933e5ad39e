using System.Text.RegularExpressions;

namespace HubSpot.OpenApiCompiler.Names;

/// <summary>The public name of an operation. Paths are compared by shape: renaming a path parameter changes nothing.</summary>
/// <param name="Verb">The verb in lower case.</param>
/// <param name="Path">The path, with the names that path parameters get.</param>
/// <param name="Client">The client, without its ending.</param>
/// <param name="Method">The method, without its ending.</param>
internal sealed partial record OperationName(string Verb, string Path, string Client, string Method)
{
    /// <summary>Why the method is left out of completion lists; null when it is not.</summary>
    public string? HiddenBecause { get; init; }

    /// <summary>The method that enumerates all pages; null where the operation does not page.</summary>
    public string? Enumerate { get; init; }

    public bool Matches(string verb, string path) => Verb == verb && Shape(Path) == Shape(path);

    public static string Shape(string path) => Parameter().Replace(path, "{}");

    /// <summary>The names between braces, in the order of the path.</summary>
    public static IReadOnlyList<string> Parameters(string path) => [.. Parameter().Matches(path).Select(m => m.Groups[1].Value)];

    /// <summary>What identifies a path parameter in place of its name: its position.</summary>
    public static string ParameterKey(string path, string name) => FormattableString.Invariant($"path {Parameters(path).ToList().IndexOf(name)}");

    [GeneratedRegex(@"\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
