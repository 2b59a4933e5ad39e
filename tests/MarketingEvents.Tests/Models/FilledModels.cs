using System.Reflection;
using Bogus;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>
/// Models with a value in every member, down to the last. The seed is the instance's own and times lie around a fixed day, so
/// that a model is filled alike on every day and machine.
/// </summary>
internal sealed class FilledModels(int seed)
{
    private readonly Faker _faker = new() { Random = new Randomizer(seed), DateTimeReference = Some.Noon.UtcDateTime };

    /// <summary>Members that no document knows, put into every model; none unless said.</summary>
    public JObject Unknown { get; init; } = [];

    public object Fill(Type model)
    {
        var instance = Activator.CreateInstance(model)!; // Only null for Nullable<T>, which no model is.
        foreach (var member in GeneratedTypes.Members(model))
        {
            member.SetValue(instance, Value(member.PropertyType, member.Name));
        }

        var unknown = (IDictionary<string, JToken>)model.GetProperty("AdditionalProperties")!.GetValue(instance)!; // Every model has it, and it is never null.
        foreach (var member in Unknown)
        {
            unknown.Add(member.Key, member.Value!.DeepClone()); // A JSON null is a value, too.
        }

        return instance;
    }

    private object Value(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (GeneratedTypes.IsWord(type))
        {
            return _faker.PickRandom(type.GetProperties(BindingFlags.Public | BindingFlags.Static)).GetValue(null)!; // Every word has a value.
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => Text(name),
            TypeCode.Boolean => _faker.Random.Bool(),
            TypeCode.Int32 => _faker.Random.Int(1, 100_000),
            // Most ids do not fit 32 bits, as on the live service.
            TypeCode.Int64 => _faker.Random.Long(1, 900_000_000_000),
            TypeCode.Double => _faker.Random.Double(),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.FromUnixTimeMilliseconds(new DateTimeOffset(_faker.Date.Recent(30), TimeSpan.Zero).ToUnixTimeMilliseconds()),
            _ when type == typeof(JToken) => new JObject { [_faker.Lorem.Word()] = new JArray(_faker.Lorem.Word()) },
            _ when type.IsGenericType => Container(type, name),
            _ => Fill(type),
        };
    }

    // One item each: a second one would add lines to a snapshot and nothing to a proof.
    private object Container(Type type, string name)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 2)
        {
            return new Dictionary<string, string> { [_faker.Lorem.Word()] = Text(name) };
        }

        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!; // A list is no Nullable<T>.
        list.Add(Value(arguments[0], name));
        return list;
    }

    private string Text(string name)
        => name switch
        {
            "Email" => $"{_faker.Internet.UserName()}@{_faker.PickRandom("example.com", "example.net", "example.org")}",
            _ when name.EndsWith("Id", StringComparison.Ordinal) => _faker.Random.Long(1, 900_000_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ when name.EndsWith("Url", StringComparison.Ordinal) || name.StartsWith("Link", StringComparison.Ordinal) => $"https://www.example.com/{_faker.Lorem.Slug()}",
            _ => _faker.Lorem.Sentence(3),
        };
}
