using System.Text;
using HubSpot.JsonConverters.Tests.Support;
using HubSpot.MarketingEvents;
using Newtonsoft.Json;
using Probe = HubSpot.JsonConverters.Tests.Support.Probe;

namespace HubSpot.JsonConverters.Tests;

/// <summary>Members that are whole numbers take every form of one, and nothing else.</summary>
public class WholeNumberTests
{
    // No member of the SDK's models is a 32-bit number.
    private static readonly System.Reflection.Assembly Shapes = Compiled.Load(isNullable: true, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Shapes.cs")));
    private static readonly Type Scalars = Shapes.GetType("Shapes.Scalars")!;
    private static readonly Probe Utf8 = new(Shapes);

    public static TheoryData<string, long> Whole => new()
    {
        { "42.0", 42 },
        { "1e3", 1000 },
        { "4.2E+1", 42 },
        { "420e-1", 42 },
        { "-42.000", -42 },
        { "0.0", 0 },
        { "-0", 0 },
        { "2147483647.0", int.MaxValue },
        { "-21474836480e-1", int.MinValue },
    };

    public static TheoryData<string> Misfits =>
    [
        "42.5", "1e-1", "4.25e1", "1e400", "-1e400", "1e999999999999999999", "9223372036854775808", "9223372036854775808.0", "-9223372036854775809", "1e19", "true", "{}", "[]", "\"42.5\"", "\"seven\"",
    ];

    [Theory]
    [MemberData(nameof(Whole))]
    public void They_are_read(string number, long value)
    {
        foreach (var read in Ways(number))
        {
            Assert.Equal(value, read());
        }
    }

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Everything_else_is_refused(string number)
    {
        foreach (var read in Ways(number))
        {
            Assert.Throws<JsonReaderException>(() => read());
        }
    }

    [Theory]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("9007199254740993.0", 9007199254740993)]
    public void No_digit_of_a_large_one_is_lost(string number, long value)
    {
        Assert.Equal(value, ByClient<ContactIdSubscriberResult>($"{{\"vid\":{number}}}").Vid);
        Assert.Equal(value, JsonConvert.DeserializeObject<ContactIdSubscriberResult>($"{{\"vid\":{number}}}")!.Vid);
    }

    private static IEnumerable<Func<long?>> Ways(string number)
    {
        var (wide, narrow) = ($"{{\"vid\":{number}}}", $"{{\"int\":{number}}}");
        if (number is not "true")
        {
            yield return () => ByClient<ContactIdSubscriberResult>(wide).Vid;
            yield return () => JsonConvert.DeserializeObject<ContactIdSubscriberResult>(wide)!.Vid;
        }

        yield return () => Int(Utf8.Read(Encoding.UTF8.GetBytes(narrow), Scalars));
        yield return () => Int(JsonConvert.DeserializeObject(narrow, Scalars)!);
    }

    private static long? Int(object scalars) => (int)Scalars.GetProperty("Int")!.GetValue(scalars)!; // It is an int, which is never null.

    private static T ByClient<T>(string json) => (T)new SdkJson().Read(Encoding.UTF8.GetBytes(json), typeof(T));
}
