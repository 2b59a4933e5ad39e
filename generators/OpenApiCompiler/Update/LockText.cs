using System.Globalization;
using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>Reads and writes the lock.</summary>
internal static class LockText
{
    private const string Day = "yyyy-MM-dd";

    public static string Write(LockFile content)
        => PublishedOrder.Text(new JObject
        {
            ["source"] = content.Source,
            ["adopted"] = Say(content.Adopted),
            ["edition"] = content.Edition,
            ["raw"] = content.Raw,
            ["canonical"] = content.Canonical,
            ["tools"] = new JObject(content.Tools.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new JProperty(t.Key, t.Value))),
            ["history"] = new JArray(content.History.Select(Write)),
        });

    /// <exception cref="DocumentException">The file is no lock.</exception>
    public static LockFile Read(string file)
    {
        var root = OpenApiDocument.Read(file).Root;
        return new LockFile(
            Word(root, "source"),
            Date(root, "adopted"),
            Word(root, "edition"),
            Word(root, "raw"),
            Word(root, "canonical"),
            Tools(root["tools"] as JObject ?? throw Wrong(root, "tools", "an object")),
            [.. Objects(root, "history").Select(ReadStep)]);

        Dictionary<string, string> Tools(JObject tools) => tools.Properties().ToDictionary(t => t.Name, t => Word(tools, t.Name), StringComparer.Ordinal);

        LockStep ReadStep(JObject step)
            => new(Date(step, "adopted"), Word(step, "source"), Word(step, "step"), [.. Objects(step, "changes").Select(ReadChange)]);

        LockChange ReadChange(JObject change) => new(Word(change, "kind"), Word(change, "place"), change["old"].Word(), change["new"].Word());

        string Word(JObject map, string name) => map[name].Word() ?? throw Wrong(map, name, "a text");

        DateOnly Date(JObject map, string name)
            => DateOnly.TryParseExact(Word(map, name), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw Wrong(map, name, "a day such as '2026-01-31'");

        IEnumerable<JObject> Objects(JObject map, string name)
            => (map[name] as JArray ?? throw Wrong(map, name, "an array")).Select(item => item as JObject ?? throw Wrong(map, name, "an array of objects"));

        DocumentException Wrong(JObject map, string name, string accepted) => DocumentException.At(map[name] ?? map, file, $"'{name}' must be {accepted}.");
    }

    private static JObject Write(LockStep step)
        => new()
        {
            ["adopted"] = Say(step.Adopted),
            ["source"] = step.Source,
            ["step"] = step.Step,
            ["changes"] = new JArray(step.Changes.Select(Write)),
        };

    private static JObject Write(LockChange change)
    {
        var written = new JObject { ["kind"] = change.Kind, ["place"] = change.Place };
        if (change.Old is not null)
        {
            written["old"] = change.Old;
        }

        if (change.New is not null)
        {
            written["new"] = change.New;
        }

        return written;
    }

    private static string Say(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
