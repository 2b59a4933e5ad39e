using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Asks whether generated code and reflection do the same, in both directions and on both ways.</summary>
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
        CheckReading(Disturbed((JObject)Parse(json), new Random(seed)).ToString(Formatting.None), type);
    }

    /// <summary>The text is read to the same object, or refused on all ways.</summary>
    public void CheckReading(string json, Type type)
    {
        CheckOutcome(() => JsonConvert.DeserializeObject(json, type, ByReflection.Settings()), () => JsonConvert.DeserializeObject(json, type), json);
        CheckOutcome(
            () => JsonConvert.DeserializeObject(json, type, ByReflection.SdkSettings()) ?? Activator.CreateInstance(type), () => utf8.Read(Encoding.UTF8.GetBytes(json), type), json);
    }

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

    // Another order, and members that are missing, null, unknown, of another kind or another case.
    private static JObject Disturbed(JObject json, Random random)
    {
        foreach (var model in json.DescendantsAndSelf().OfType<JObject>().ToList())
        {
            foreach (var member in model.Properties().ToList())
            {
                Disturb(model, member, random);
            }
        }

        return json;
    }

    private static void Disturb(JObject model, JProperty member, Random random)
    {
        switch (random.Next(40))
        {
            case 0: member.Remove(); break;
            case 1: member.Replace(new JProperty(member.Name, JValue.CreateNull())); break;
            case 2: member.Replace(new JProperty(member.Name, Strange(random))); break;
            case 3 when !model.ContainsKey(member.Name.ToUpperInvariant()): member.Replace(new JProperty(member.Name.ToUpperInvariant(), member.Value)); break;
            case 4: model["new"] = Strange(random); break;
            case 5: member.Remove(); model.Add(member); break;
        }
    }

    // An empty text and a date are known differences, and have tests of their own.
    private static JToken Strange(Random random) => random.Next(10) switch
    {
        1 => "text",
        2 => 17,
        3 => 17.5,
        4 => "17",
        5 => true,
        6 => new JArray(),
        7 => new JObject(),
        8 => new JArray(1, "two"),
        9 => 12345678901234567890m,
        _ => new JObject { ["a"] = new JArray(1) },
    };
}
