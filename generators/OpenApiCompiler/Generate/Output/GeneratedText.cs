using System.Text;

namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>
/// Brings a file of NSwag into one form: no byte order mark, no trailing blanks, an empty line before each member and nowhere else.
/// </summary>
internal static class GeneratedText
{
    public static string Tidy(string code)
    {
        var text = new StringBuilder();
        var previous = "{";
        foreach (var line in code.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0))
        {
            text.Append(StartsMember(line, previous) ? "\n" : "").Append(line).Append('\n');
            previous = line;
        }

        return text.ToString();
    }

    private static bool StartsMember(string line, string previous)
    {
        var start = line.TrimStart();
        return !previous.EndsWith('{') && !previous.EndsWith(']')
            && (start == "/// <summary>" || start.StartsWith("private ", StringComparison.Ordinal) || start.StartsWith("internal ", StringComparison.Ordinal) || IsExplicit(start));
    }

    private static bool IsExplicit(string line)
        => line.Contains(" IRequestPart.", StringComparison.Ordinal) || line.Contains(" IFormModel.", StringComparison.Ordinal) || line.Contains(" IExtensible.", StringComparison.Ordinal);
}
