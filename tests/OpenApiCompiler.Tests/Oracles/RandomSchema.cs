using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Makes small schemas at random, and changes one thing in them.</summary>
internal sealed class RandomSchema(Random random)
{
    private static readonly string[] Scalars =
    [
        """{ "type": "string" }""", """{ "type": "integer" }""", """{ "type": "number" }""", """{ "type": "boolean" }""",
        """{ "type": "string", "format": "date-time" }""", """{ "type": "string", "format": "date" }""", """{ "type": "integer", "format": "int64" }""",
        """{ "type": "string", "enum": [ "A", "B" ] }""", """{ "type": "string", "maxLength": 4 }""", """{ "type": "integer", "minimum": 1 }""",
        """{ "type": "string", "nullable": true }""",
    ];

    private static readonly string[] Names = ["a", "b", "c", "d"];

    public JObject Object(int depth = 2)
    {
        var names = Names.Where(_ => random.Next(2) == 0).DefaultIfEmpty("a").ToList();
        return new JObject
        {
            ["type"] = "object",
            ["required"] = new JArray(names.Where(_ => random.Next(3) == 0)),
            ["properties"] = new JObject(names.Select(n => new JProperty(n, Any(depth - 1)))),
        };
    }

    public JObject Scalar() => JObject.Parse(Scalars[random.Next(Scalars.Length)]);

    /// <summary>Changes one thing somewhere in the schema.</summary>
    public void Change(JObject schema)
    {
        var places = schema.DescendantsAndSelf().OfType<JObject>().Where(p => p["type"] is JValue).ToList();
        var place = places[random.Next(places.Count)];
        var changes = ChangesOf(place, isRoot: place == schema).ToList();
        changes[random.Next(changes.Count)]();
    }

    private JObject Any(int depth)
        => random.Next(depth > 0 ? 4 : 2) switch
        {
            2 => new JObject { ["type"] = "array", ["items"] = Any(depth - 1) },
            3 => Object(depth),
            _ => Scalar(),
        };

    private IEnumerable<Action> ChangesOf(JObject place, bool isRoot)
    {
        if (!isRoot)
        {
            yield return () => place.Replace(Other(place));
            yield return () => Turn(place, "nullable", true);
            yield return () => Turn(place, "deprecated", true);
        }

        var extra = (string)place["type"]! switch
        {
            "object" => [() => Add(place, isRequired: false), () => Add(place, isRequired: true), () => RemoveOne(place), () => TurnRequired(place), () => Turn(place, "additionalProperties", false)],
            "string" when place["enum"] is JArray values => [() => values.Add("C"), () => values[0].Remove()],
            "string" when place["format"] is null => [() => Turn(place, "maxLength", 2), () => Turn(place, "format", "email"), () => Turn(place, "default", "a")],
            "integer" => [() => Turn(place, "minimum", 1), () => Turn(place, "format", "int32")],
            "array" => [() => Turn(place, "maxItems", 1)],
            _ => Array.Empty<Action>(),
        };
        foreach (var change in extra)
        {
            yield return change;
        }

        if (isRoot && extra.Length == 0)
        {
            yield return () => Turn(place, "deprecated", true);
        }
    }

    private JObject Other(JObject place) => Enumerable.Range(0, 50).Select(_ => Scalar()).First(other => !JToken.DeepEquals(other, place));

    private static void Turn(JObject place, string keyword, JToken value)
    {
        if (!place.Remove(keyword))
        {
            place[keyword] = value;
        }
    }

    private void Add(JObject place, bool isRequired)
    {
        place["properties"]!["e"] = Scalar();
        if (isRequired)
        {
            ((JArray)place["required"]!).Add("e");
        }
    }

    private void RemoveOne(JObject place)
    {
        var name = Pick(place);
        ((JObject)place["properties"]!).Remove(name);
        place["required"]!.FirstOrDefault(n => (string?)n == name)?.Remove();
    }

    private void TurnRequired(JObject place)
    {
        var name = Pick(place);
        if (place["required"]!.FirstOrDefault(n => (string?)n == name) is { } mark)
        {
            mark.Remove();
        }
        else
        {
            ((JArray)place["required"]!).Add(name);
        }
    }

    private string Pick(JObject place)
    {
        var names = ((JObject)place["properties"]!).Properties().Select(p => p.Name).ToList();
        return names[random.Next(names.Count)];
    }
}
