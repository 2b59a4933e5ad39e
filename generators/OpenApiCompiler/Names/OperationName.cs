using System.Text.RegularExpressions;

namespace HubSpot.OpenApiCompiler.Names;

/// <summary>One operation's public name. Its path is matched by shape: a renamed path parameter does not move it.</summary>
internal sealed partial record OperationName(string Verb, string Path, string Client, string Method)
{
    /// <summary>Why the method is left out of completion lists; null when it is not.</summary>
    public string? HiddenBecause { get; init; }

    public bool Matches(string verb, string path) => Verb == verb && Shape(Path) == Shape(path);

    public static string Shape(string path) => Parameter().Replace(path, "{}");

    /// <summary>The names between braces, in the order of the path.</summary>
    public static IReadOnlyList<string> Parameters(string path) => [.. Parameter().Matches(path).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
