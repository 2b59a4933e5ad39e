using System.Text;
using Newtonsoft.Json;

namespace HubSpot.OpenApiCompiler.Names;

/// <summary>Writes names as a file: sorted, one line for each entry, so that a change of one name is a change of one line.</summary>
internal static class NamesText
{
    public static string Of(NamesFile names)
    {
        var operations = names.Operations
            .OrderBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Verb, StringComparer.Ordinal)
            .Select(o => $"{Text($"{o.Verb} {o.Path}")}: {{ \"client\": {Text(o.Client)}, \"method\": {Text(o.Method)}{Optional("enumerate", o.Enumerate)}{Optional("hidden", o.HiddenBecause)} }}");
        return $"{{\n  \"operations\": {Section(operations)},\n  \"schemas\": {Section(Lists(names.Classes))},\n  \"types\": {Section(Lists(names.Types))}\n}}\n";
    }

    private static IEnumerable<string> Lists(IReadOnlyDictionary<string, string> names)
        => names.GroupBy(n => n.Value, n => n.Key).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{Text(g.Key)}: [{string.Join(", ", g.Order(StringComparer.Ordinal).Select(Text))}]");

    private static string Optional(string name, string? value) => value is null ? "" : $", \"{name}\": {Text(value)}";

    private static string Section(IEnumerable<string> lines)
    {
        var text = new StringBuilder("{");
        foreach (var line in lines)
        {
            text.Append(text.Length > 1 ? "," : "").Append("\n    ").Append(line);
        }

        return text.Append(text.Length > 1 ? "\n  }" : "}").ToString();
    }

    private static string Text(string text) => JsonConvert.ToString(text, '"', StringEscapeHandling.EscapeNonAscii);
}
