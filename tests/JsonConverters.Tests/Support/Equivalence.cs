using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Checks that emitted code gives the result of reflection, reading and writing, with Newtonsoft and with UTF-8.</summary>
internal sealed class Equivalence(IUtf8Json utf8, IEnumerable<Type> models)
{
    public IReadOnlyList<Type> Models { get; } = [.. models.Where(ByReflection.HasGeneratedConverter)];

    public void Check(Type type, int seed)
    {
        var model = new Filler(seed).Model(type);
        var json = JsonConvert.SerializeObject(model, ByReflection.Settings());

        Assert.Equal(json, JsonConvert.SerializeObject(model));
        Assert.Equal(json, Encoding.UTF8.GetString(utf8.Write(model)));
        CheckReading(json, type);
        var random = new Random(seed);
        CheckReading(Disturbed((JObject)Parse(json), random, Disturb).ToString(Formatting.None), type);
        CheckJsonConvert(Disturbed((JObject)Parse(json), random, ChangeCase).ToString(Formatting.None), type);
    }

    /// <summary>Checks that the text gives the same object, or is refused, by reflection and by both kinds of emitted code.</summary>
    public void CheckReading(string json, Type type)
    {
        CheckJsonConvert(json, type);
        CheckOutcome(
            () => JsonConvert.DeserializeObject(json, type, ByReflection.SdkSettings()) ?? Activator.CreateInstance(type), () => utf8.Read(Encoding.UTF8.GetBytes(json), type), json);
    }

    private static void CheckJsonConvert(string json, Type type)
        => CheckOutcome(() => JsonConvert.DeserializeObject(json, type, ByReflection.Settings()), () => JsonConvert.DeserializeObject(json, type), json);

    private static void CheckOutcome(Func<object?> expected, Func<object?> actual, string json)
    {
        var (expectedModel, refusal) = Outcome(expected);
        var (actualModel, ourRefusal) = Outcome(actual);
        Assert.True(refusal is null == ourRefusal is null, $"By reflection: {refusal?.Message ?? "read"}\nGenerated: {ourRefusal?.ToString() ?? "read"}\n{json}");
        Assert.True(ourRefusal is null or JsonReaderException, ourRefusal?.ToString());
        Assert.True(Same.Difference(expectedModel, actualModel) is null, $"{Same.Difference(expectedModel, actualModel)}\n{json}");
    }

    private static (object? Model, Exception? Refusal) Outcome(Func<object?> read)
    {
        try
        {
            return (read(), null);
        }
        catch (Exception e)
        {
            return (null, e);
        }
    }

    private static JToken Parse(string json) => JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    private static JObject Disturbed(JObject json, Random random, Action<JObject, JProperty, Random> disturb)
    {
        foreach (var model in json.DescendantsAndSelf().OfType<JObject>().ToList())
        {
            foreach (var member in model.Properties().ToList())
            {
                disturb(model, member, random);
            }
        }

        return json;
    }

    // Only JsonConvert ignores case; clients do not.
    private static void ChangeCase(JObject model, JProperty member, Random random)
    {
        if (random.Next(10) == 0 && !model.ContainsKey(member.Name.ToUpperInvariant()) && model.Properties().Count(p => string.Equals(p.Name, member.Name, StringComparison.OrdinalIgnoreCase)) == 1)
        {
            member.Replace(new JProperty(member.Name.ToUpperInvariant(), member.Value));
        }
    }

    // Another order, and members that are missing, null, unknown or of another kind.
    private static void Disturb(JObject model, JProperty member, Random random)
    {
        switch (random.Next(40))
        {
            case 0: member.Remove(); break;
            case 1: member.Replace(new JProperty(member.Name, JValue.CreateNull())); break;
            case 2: member.Replace(new JProperty(member.Name, Strange(random))); break;
            case 4: model["new"] = Strange(random); break;
            case 5: member.Remove(); model.Add(member); break;
        }
    }

    // An empty text, a date and a fraction for a whole number are known differences, and have tests of their own.
    private static JToken Strange(Random random) => random.Next(10) switch
    {
        1 => "text",
        2 => 17,
        4 => "17",
        5 => true,
        6 => new JArray(),
        7 => new JObject(),
        8 => new JArray(1, "two"),
        9 => new JValue((object)new System.Numerics.BigInteger(12345678901234567890UL)),
        _ => new JObject { ["a"] = new JArray(1) },
    };
}
