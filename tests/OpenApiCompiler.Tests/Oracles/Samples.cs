using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Values at random that fit a schema. Candidates are made by type, and a validator throws out those that do not fit.</summary>
internal sealed class Samples(JObject schema, bool isAnswer, int seed)
{
    private static readonly string[] Texts =
    [
        "", "a", "aa", "aaaa", "b", "bb", "A", "B", "C", "D", "12", "5", "true", "ada@example.com", "2026-03-04", "2026-03-04T05:06:07Z",
        "00000000-0000-4000-8000-000000000001", "YWJjZA==", "text with blanks",
    ];

    private static readonly double[] Numbers = [0, 1, -1, 5, 10, 100, 0.5, -2.25, 1e300];
    private static readonly long[] Integers = [0, 1, -1, 5, 7, 10, 100, int.MaxValue, int.MaxValue + 1L, long.MaxValue];

    private readonly Dictionary<JObject, IReadOnlyList<JToken>> _fitting = new(ReferenceEqualityComparer.Instance);
    private readonly Random _random = new(seed);
    private readonly SchemaValidator _validator = new(schema, isAnswer);

    public IEnumerable<JToken> Take(int count)
        => Enumerable.Range(0, count * 20).Select(_ => Make(schema)).Where(_validator.Accepts).Take(count);

    private JToken Make(JObject of)
    {
        if ((bool?)of["nullable"] == true && _random.Next(4) == 0)
        {
            return JValue.CreateNull();
        }

        return of["enum"] is JArray values ? Pick(values).DeepClone()
            : of["oneOf"] is JArray branches ? Make((JObject)Pick(branches))
            : (string?)of["type"] switch
            {
                "string" => Fitting(of, Texts.Select(t => (JToken)t)),
                "integer" => Fitting(of, Integers.Select(i => (JToken)i)),
                "number" => Fitting(of, Numbers.Select(n => (JToken)n)),
                "boolean" => _random.Next(2) == 0,
                "array" => new JArray(Enumerable.Range(0, _random.Next(4)).Select(_ => Make((JObject)of["items"]!))),
                "object" => MakeObject(of),
                _ => MakeAny(),
            };
    }

    // Deep values would hardly ever fit if each of their parts were left to chance.
    private JToken Fitting(JObject of, IEnumerable<JToken> candidates)
    {
        if (!_fitting.TryGetValue(of, out var fitting))
        {
            var validator = new SchemaValidator(of, isAnswer);
            _fitting[of] = fitting = [.. candidates.Where(validator.Accepts)];
        }

        return fitting.Count == 0 ? JValue.CreateNull() : Pick(fitting).DeepClone();
    }

    private JObject MakeObject(JObject of)
    {
        var result = new JObject();
        foreach (var property in (of["properties"] as JObject ?? []).Properties())
        {
            var isMute = isAnswer && (bool?)property.Value["writeOnly"] == true;
            if (!isMute && _random.Next(4) > 0)
            {
                result[property.Name] = Make((JObject)property.Value);
            }
        }

        if (of["additionalProperties"] is not JValue { Value: false } && _random.Next(2) == 0)
        {
            result["further"] = of["additionalProperties"] is JObject type ? Make(type) : MakeAny();
        }

        // A mark may name a member that is not declared.
        foreach (var name in (of["required"] as JArray ?? []).Select(n => (string)n!).Where(n => of["properties"]?[n] is null))
        {
            result[name] = MakeAny();
        }

        return result;
    }

    private JToken MakeAny()
        => _random.Next(5) switch
        {
            0 => Pick(Texts),
            1 => Pick(Integers),
            2 => true,
            3 => new JArray("a", 1),
            _ => new JObject { ["a"] = "b" },
        };

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    private JToken Pick(JArray list) => list[_random.Next(list.Count)];
}
