using System.Collections;
using System.Reflection;
using Bogus;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>
/// Fills models with values of every kind, and leaves members null where they may be. The same seed gives the same models:
/// neither the clock nor Bogus's static seed takes part.
/// </summary>
internal sealed class Filler(int seed)
{
    private const int Deepest = 4;

    private static readonly DateTimeOffset Noon = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Texts =
    [
        "", " ", "plain", "two words", "\"quoted\" \\ 'single' /", "line\r\nbreak\ttab\b\f", "\u0001\u001f\u007f", "\u0085\u2028\u2029", "\u00e4\u00f6\u00fc \u20ac", "\ud83d\ude00 smile",
        "2026-05-20T12:00:00Z", "2026-05-20T12:00:00.1234567+02:00", "/Date(1770000000000)/", "123", "1.50", "true", "null", "<b>&amp;</b>",
    ];

    // None of them looks like a date: what happens to those is a known difference.
    private static readonly string[] Words = ["COMPLETE", "ATTENDED", "attended", "SOMETHING_NEW", "two words", "\u00e4 \"quoted\""];

    private readonly Faker _faker = new() { Random = new Randomizer(seed), DateTimeReference = Noon.UtcDateTime };

    public object Model(Type type) => Model(type, 0);

    private object Model(Type type, int depth)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            if (property.GetCustomAttribute<JsonPropertyAttribute>() is { } attribute)
            {
                var mayBeNull = attribute.Required is not Required.Always;
                property.SetValue(model, mayBeNull && (depth > Deepest || _faker.Random.Bool(0.2f)) ? null : Value(property.PropertyType, depth + 1));
            }
            else if (property.Name == "AdditionalProperties" && _faker.Random.Bool(0.3f))
            {
                property.SetValue(model, Map(property.PropertyType.GetGenericArguments()[1], depth));
            }
        }

        return model;
    }

    private object? Value(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => Text(),
            _ when type == typeof(byte) => _faker.Random.Byte(),
            _ when type == typeof(short) => _faker.Random.Short(),
            _ when type == typeof(ulong) => _faker.PickRandom(0UL, ulong.MaxValue),
            _ when type == typeof(bool) => _faker.Random.Bool(),
            _ when type == typeof(int) => _faker.PickRandom(0, -1, int.MaxValue, int.MinValue, _faker.Random.Int()),
            _ when type == typeof(long) => _faker.PickRandom(0, -1, long.MaxValue, long.MinValue, _faker.Random.Long()),
            _ when type == typeof(double) => _faker.PickRandom(0, -0.0, 1, 0.1, double.MaxValue, double.Epsilon, 1e21, double.NaN, double.NegativeInfinity, _faker.Random.Double(-1000, 1000)),
            _ when type == typeof(float) => _faker.PickRandom(0.1f, float.MaxValue, float.PositiveInfinity, _faker.Random.Float(-1000, 1000)),
            _ when type == typeof(decimal) => _faker.PickRandom(0m, 1.50m, decimal.MaxValue, _faker.Random.Decimal()),
            _ when type == typeof(DateTimeOffset) => Instant(),
            _ when type == typeof(DateTime) => _faker.PickRandom(Instant().UtcDateTime, DateTime.SpecifyKind(Instant().DateTime, DateTimeKind.Unspecified)),
            _ when type == typeof(Guid) => _faker.Random.Guid(),
            _ when type == typeof(TimeSpan) => _faker.Date.Timespan(),
            _ when type == typeof(Uri) => new Uri("https://example.com/" + _faker.Random.Int(0)),
            _ when type == typeof(byte[]) => _faker.Random.Bytes(_faker.Random.Int(0, 5)),
            { IsValueType: true } when type.GetConstructor([typeof(long)]) is { } number && type.GetProperty("Number") is not null => number.Invoke([_faker.Random.Long()]),
            { IsClass: true } when type.GetConstructor([typeof(JToken)]) is { } union => union.Invoke([Token(depth) is { Type: not JTokenType.Null } json ? json : new JValue(7)]),
            _ when type == typeof(JToken) || type == typeof(object) => Token(depth),
            { IsEnum: true } => _faker.PickRandom(Enum.GetValues(type).Cast<object>()),
            { IsValueType: true } => _faker.Random.Bool(0.1f) ? Activator.CreateInstance(type) : Activator.CreateInstance(type, _faker.PickRandom(Words)),
            { IsGenericType: true } when type.GetGenericArguments() is [_, var item] => Map(item, depth),
            { IsGenericType: true } when type.GetGenericArguments() is [var item] => List(type, item, depth),
            _ => Model(type, depth),
        };
    }

    private IDictionary Map(Type item, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        for (var i = _faker.Random.Int(0, depth < Deepest ? 3 : 0); i > 0; i--)
        {
            map[Text() + i] = Value(item, depth + 1);
        }

        return map;
    }

    private IList List(Type type, Type item, int depth)
    {
        var list = (IList)Activator.CreateInstance(type.IsInterface ? typeof(List<>).MakeGenericType(item) : type)!;
        for (var i = _faker.Random.Int(0, depth < Deepest ? 3 : 0); i > 0; i--)
        {
            list.Add(item.IsValueType || _faker.Random.Bool(0.9f) ? Value(item, depth + 1) : null);
        }

        return list;
    }

    private string Text() => _faker.Random.Bool(0.5f) ? _faker.Lorem.Sentence() : _faker.PickRandom(Texts);

    // What happens to texts that look like dates in a JToken is a known difference.
    private string TextThatIsNotADate() => Text() is var text && (text.StartsWith("2026", StringComparison.Ordinal) || text.StartsWith("/Date", StringComparison.Ordinal)) ? "text" : text;

    private DateTimeOffset Instant()
        => new DateTimeOffset(Noon.Ticks + _faker.PickRandom(0, 1, 10_000_000, 1_230_000, _faker.Random.Long(0, TimeSpan.TicksPerDay * 900)), TimeSpan.Zero)
            .ToOffset(TimeSpan.FromMinutes(_faker.PickRandom(0, 0, 60, -330, 840)));

    private JToken Token(int depth) => _faker.Random.Int(0, depth < Deepest ? 7 : 5) switch
    {
        0 => JValue.CreateNull(),
        1 => _faker.Random.Bool(),
        2 => _faker.Random.Long(),
        3 => _faker.Random.Double(),
        6 => new JArray(Enumerable.Range(0, _faker.Random.Int(0, 3)).Select(_ => Token(depth + 1))),
        7 => new JObject(Enumerable.Range(0, _faker.Random.Int(0, 3)).Select(i => new JProperty(Text() + i, Token(depth + 1)))),
        _ => TextThatIsNotADate(),
    };
}
