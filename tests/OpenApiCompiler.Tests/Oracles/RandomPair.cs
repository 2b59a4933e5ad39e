using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>A small document made at random, and the same with one random change.</summary>
internal sealed class RandomPair : IExchangePair
{
    private readonly int _seed;
    private readonly Lazy<DocumentDiff> _diff;
    private readonly JObject _old;
    private readonly JObject _new;

    private RandomPair(int seed, JObject old, JObject @new)
    {
        (_seed, _old, _new) = (seed, old, @new);
        _diff = new(() => DocumentDiff.Compare(Some.Document(_old.ToString()), Some.Document(_new.ToString()), null));
    }

    public string Id => FormattableString.Invariant($"Rand{_seed:000}");

    public DocumentDiff Diff => _diff.Value;

    public IReadOnlyDictionary<string, Exchange> Old => ExchangesOf(_old);

    public IReadOnlyDictionary<string, Exchange> New => ExchangesOf(_new);

    /// <summary>Whether the change left the document as it was.</summary>
    public bool IsSame => JToken.DeepEquals(_old, _new);

    public static RandomPair Of(int seed)
    {
        var random = new Random(seed);
        var old = Document(FormattableString.Invariant($"Rand{seed:000}"), random);
        var @new = (JObject)old.DeepClone();
        Change(@new, random);
        return random.Next(2) == 0 ? new RandomPair(seed, old, @new) : new RandomPair(seed, @new, old);
    }

    /// <summary>The same pair without what does not matter for a condition that it meets.</summary>
    public RandomPair Shrunk(Func<RandomPair, bool> fails)
    {
        foreach (var pointer in _old.Descendants().OfType<JProperty>().Select(p => p.Path).ToList())
        {
            var smaller = new RandomPair(_seed, (JObject)_old.DeepClone(), (JObject)_new.DeepClone());
            if (Cut(smaller._old, pointer) & Cut(smaller._new, pointer) && IsFailing(smaller, fails))
            {
                return smaller.Shrunk(fails);
            }
        }

        return this;
    }

    public bool Reads(JObject oldSchema, JToken answer) => Oracle.Reads((string)oldSchema[Exchange.NameMark]!, answer);

    public void AddTo(JObject document, bool isOld)
    {
        var root = isOld ? _old : _new;
        ((JObject)document["paths"]!).Merge(root["paths"]!);
        ((JObject)document["components"]!["schemas"]!).Merge(root["components"]!["schemas"]!);
    }

    public override string ToString() => FormattableString.Invariant($"seed {_seed}\n{_old.ToString(Newtonsoft.Json.Formatting.None)}\n{_new.ToString(Newtonsoft.Json.Formatting.None)}\n");

    private static JObject Document(string id, Random random)
    {
        var schemas = new RandomSchema(random);
        var document = OraclePair.Empty();
        ((JObject)document["components"]!["schemas"]!)[id + "Sent"] = schemas.Object();
        ((JObject)document["components"]!["schemas"]!)[id + "Read"] = schemas.Object();
        var operation = new JObject
        {
            ["parameters"] = new JArray(Enumerable.Range(0, random.Next(3)).Select(i => Parameter(((char)('p' + i)).ToString(), random.Next(3) == 0, schemas))),
            ["requestBody"] = new JObject { ["required"] = random.Next(3) > 0, ["content"] = Json(id + "Sent") },
            ["responses"] = new JObject { ["200"] = new JObject { ["content"] = Json(id + "Read") } },
        };
        ((JObject)document["paths"]!)[$"/pairs/{id.ToLowerInvariant()}"] = new JObject { ["post"] = operation };
        return document;
    }

    private static JObject Json(string schema) => new() { ["application/json"] = new JObject { ["schema"] = new JObject { ["$ref"] = $"#/components/schemas/{schema}" } } };

    private static JObject Parameter(string name, bool isRequired, RandomSchema schemas)
    {
        // Null cannot be said in an address.
        var schema = schemas.Scalar();
        schema.Remove("nullable");
        return new JObject { ["name"] = name, ["in"] = "query", ["required"] = isRequired, ["schema"] = schema };
    }

    private static void Change(JObject document, Random random)
    {
        var schemas = new RandomSchema(random);
        var operation = (JObject)document["paths"]!.Values().Single()["post"]!;
        var parameters = (JArray)operation["parameters"]!;
        switch (random.Next(8))
        {
            case 0:
                parameters.Add(Parameter("z", random.Next(2) == 0, schemas));
                break;
            case 1 when parameters.Count > 0:
                parameters[random.Next(parameters.Count)]["required"] = random.Next(2) == 0;
                break;
            case 2:
                operation["requestBody"]!["required"] = random.Next(2) == 0;
                break;
            default:
                var all = document["components"]!["schemas"]!.Values<JProperty>().ToList();
                schemas.Change((JObject)all[random.Next(all.Count)]!.Value);
                break;
        }
    }

    private static Dictionary<string, Exchange> ExchangesOf(JObject root)
    {
        var path = ((JObject)root["paths"]!).Properties().Single().Name;
        return new() { ["post"] = Exchange.Of(root, path, "post") };
    }

    private static bool Cut(JObject root, string path)
    {
        if (root.SelectToken(path)?.Parent is not JProperty { Parent.Parent: JProperty { Name: "properties" } } member)
        {
            return false;
        }

        var holder = (JObject)member.Parent!.Parent!.Parent!;
        holder["required"]?.FirstOrDefault(n => (string?)n == member.Name)?.Remove();
        member.Remove();
        return true;
    }

    private static bool IsFailing(RandomPair pair, Func<RandomPair, bool> fails) => !pair.IsSame && fails(pair);
}
