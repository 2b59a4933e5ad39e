using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Generate.Naming;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>Checks the namespace that the caller wants: it goes into the code as it is.</summary>
internal static partial class NamespaceName
{
    private const int Longest = 200;

    public static bool IsUsable(string name)
        => name.Length <= Longest && Form().IsMatch(name) && !name.Split('.').Any(ReservedNames.Keywords.Contains);

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
