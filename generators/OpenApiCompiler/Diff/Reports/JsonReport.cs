using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Reports;

/// <summary>The report for programs. Members are only ever added; 'format' counts up if that rule has to be broken.</summary>
internal static class JsonReport
{
    public const int Format = 1;

    public static string Of(DocumentDiff diff)
    {
        var report = new JObject
        {
            ["format"] = Format,
            ["step"] = Words.Of(diff.Step),
            ["counts"] = new JObject(Words.WorstFirst.Select(s => new JProperty(Words.Of(s), diff.Count(s)))),
            ["changes"] = new JArray(diff.Changes.Select(Of)),
        };

        using var text = new StringWriter { NewLine = "\n" };
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented, StringEscapeHandling = StringEscapeHandling.EscapeNonAscii })
        {
            report.WriteTo(writer);
        }

        return text + "\n";
    }

    private static JObject Of(Change change)
        => new()
        {
            ["severity"] = Words.Of(change.Severity),
            ["step"] = Words.Of(change.Impact.Step),
            ["kind"] = change.Kind,
            ["pointer"] = change.Place.Pointer,
            ["place"] = change.Place.Text,
            ["reason"] = change.Impact.Reason,
            ["old"] = change.Old,
            ["new"] = change.New,
            ["uses"] = new JArray(change.Uses),
        };
}
