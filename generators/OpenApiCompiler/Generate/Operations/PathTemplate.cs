using System.Text;
using HubSpot.OpenApiCompiler.Diff.Reports;
using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>A path, split into fixed text and parameters.</summary>
internal sealed class PathTemplate
{
    private readonly IReadOnlyList<(string Text, bool IsParameter)> _pieces;

    private PathTemplate(IReadOnlyList<(string Text, bool IsParameter)> pieces)
    {
        _pieces = pieces;
    }

    /// <summary>The names between braces, each once, in the order of the path.</summary>
    public IEnumerable<string> Parameters => _pieces.Where(p => p.IsParameter).Select(p => p.Text).Distinct(StringComparer.Ordinal);

    /// <exception cref="DocumentException">It does not start with '/', or contains the step '.' or '..'.</exception>
    public static PathTemplate Parse(string path, JToken place, string file)
    {
        if (!path.StartsWith('/'))
        {
            throw DocumentException.At(place, file, $"The path '{Printable.Of(path)}' must start with '/'.");
        }

        if (path.Split('/').FirstOrDefault(s => Uri.UnescapeDataString(s) is "." or "..") is { } step)
        {
            throw DocumentException.At(place, file, $"The path '{Printable.Of(path)}' contains the step '{step}', which would change the address.");
        }

        return new PathTemplate([.. Cut(path)]);
    }

    /// <summary>The path as it is sent, with other names between the braces.</summary>
    public string Route(IReadOnlyDictionary<string, string> names)
        => string.Concat(_pieces.Select(p => p.IsParameter ? $"{{{names[p.Text]}}}" : Escape(p.Text)));

    /// <summary>The path by its steps: fixed words, and parameters.</summary>
    public IEnumerable<(string Text, bool IsParameter)> Steps()
        => _pieces.SelectMany(p => p.IsParameter ? [p] : p.Text.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => (s, false)));

    private static IEnumerable<(string Text, bool IsParameter)> Cut(string path)
    {
        var at = 0;
        while (at < path.Length)
        {
            var open = path.IndexOf('{', at);
            var close = open < 0 ? -1 : path.IndexOf('}', open);
            // Braces without a partner are text.
            if (close < 0 || path.IndexOf('{', open + 1, close - open - 1) >= 0 || path.IndexOf('/', open, close - open) >= 0)
            {
                open = open < 0 ? path.Length : open + 1;
                yield return (path[at..open], false);
                at = open;
                continue;
            }

            if (open > at)
            {
                yield return (path[at..open], false);
            }

            yield return (path[(open + 1)..close], true);
            at = close + 1;
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]);
            if (isEscape || char.IsAsciiLetterOrDigit(text[i]) || "/-._~!$&'()*+,;=:@".Contains(text[i]))
            {
                escaped.Append(text[i]);
            }
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(Uri.EscapeDataString(text.Substring(i++, 2)));
            }
            else
            {
                escaped.Append(Uri.EscapeDataString(char.IsSurrogate(text[i]) ? "\uFFFD" : text[i].ToString()));
            }
        }

        return escaped.ToString();
    }
}
