using System.Text;
using HubSpot.JsonConverters.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters.Tests;

/// <summary>The converters that every document can use: moments, ids, any JSON, and one of several types.</summary>
public class RuntimeConverterTests
{
    private static readonly System.Reflection.Assembly Assembly = Compiled.Load(isNullable: true, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Shapes.cs")));
    private static readonly Probe Utf8 = new(Assembly);

    [Theory]
    [InlineData("\"2026-05-20T12:00:00Z\"", "2026-05-20T12:00:00+00:00")]
    [InlineData("\"2026-05-20T12:00:00.1234567+02:00\"", "2026-05-20T12:00:00.1234567+02:00")]
    [InlineData("\"2026-05-20T12:00:00.99999999999Z\"", "2026-05-20T12:00:00.9999999+00:00")]
    [InlineData("\"2026-05-20T12:00:00.000+0200\"", "2026-05-20T12:00:00+02:00")]
    [InlineData("\"2026-05-20T12:00:00\"", "2026-05-20T12:00:00+00:00")]
    [InlineData("\"2026-05-20\"", "2026-05-20T00:00:00+00:00")]
    [InlineData("1770000000000", "2026-02-02T02:40:00+00:00")]
    [InlineData("1.77e12", "2026-02-02T02:40:00+00:00")]
    [InlineData("1770000000000.99999999999999999999999999999999999", "2026-02-02T02:40:00+00:00")]
    [InlineData("\"1770000000000\"", "2026-02-02T02:40:00+00:00")]
    [InlineData("-1", "1969-12-31T23:59:59.999+00:00")]
    public void A_moment_is_read_from_every_form_of_it(string json, string written)
    {
        foreach (var read in Ways("moment", json, json.Length < 40))
        {
            Assert.Contains($"\"moment\":\"{written}\"", JsonConvert.SerializeObject(read()));
            Assert.Contains($"\"moment\":\"{written}\"", Encoding.UTF8.GetString(Utf8.Write(read())));
        }
    }

    [Theory]
    [InlineData("maybe", "\"\"")]
    [InlineData("maybe", "\" \"")]
    [InlineData("maybe", "null")]
    [InlineData("any", "null")]
    public void Nothing_is_nothing(string member, string json)
    {
        foreach (var read in Ways(member, json))
        {
            Assert.DoesNotContain($"\"{member}\"", JsonConvert.SerializeObject(read()));
        }
    }

    [Theory]
    [InlineData("moment", "\"soon\"")]
    [InlineData("moment", "\"1.10\"")]
    [InlineData("moment", "\"12:00\"")]
    [InlineData("moment", "true")]
    [InlineData("moment", "{}")]
    [InlineData("moment", "1e300")]
    [InlineData("moment", "9223372036854775807")]
    [InlineData("moment", "\"9999999999999999\"")]
    [InlineData("id", "\"seven\"")]
    [InlineData("id", "\"7.5\"")]
    [InlineData("id", "7.5")]
    [InlineData("id", "\"9223372036854775808\"")]
    [InlineData("id", "true")]
    [InlineData("id", "[]")]
    [InlineData("rank", "1.5")]
    [InlineData("rank", "\"1\"")]
    public void What_does_not_fit_is_refused_with_its_place(string member, string json)
    {
        foreach (var read in Ways(member, json))
        {
            Assert.Equal(member, Assert.Throws<JsonReaderException>(read).Path);
        }
    }

    [Theory]
    [InlineData("\"9007199254740993\"")]
    [InlineData("9007199254740993")]
    [InlineData("9007199254740993.0")]
    public void An_id_is_read_from_a_text_or_a_number_and_written_as_a_text(string json)
    {
        foreach (var read in Ways("id", json))
        {
            Assert.Contains("\"id\":\"9007199254740993\"", JsonConvert.SerializeObject(read()));
            Assert.Contains("\"id\":\"9007199254740993\"", Encoding.UTF8.GetString(Utf8.Write(read())));
        }
    }

    [Fact]
    public void Names_that_differ_in_case_are_two_members_and_a_third_is_unknown()
    {
        const string Json = """{"status":"a","STATUS":"b","Status":"c"}""";
        var type = Assembly.GetType("Shapes.CaseTwins")!;

        foreach (var read in new[] { JsonConvert.DeserializeObject(Json, type), Utf8.Read(Encoding.UTF8.GetBytes(Json), type) })
        {
            Assert.Equal("""{"status":"a","STATUS":"b","name":null,"Status":"c"}""", JsonConvert.SerializeObject(read));
        }
    }

    [Fact]
    public void Fractions_of_seconds_are_cut_where_no_converter_stands()
    {
        const string Json = """{"instant":"2026-05-20T12:00:00.99999999999Z","date":"2026-05-20T12:00:00.99999999999Z"}""";
        var type = Assembly.GetType("Shapes.Scalars")!;

        foreach (var read in new[] { JsonConvert.DeserializeObject(Json, type), Utf8.Read(Encoding.UTF8.GetBytes(Json), type) })
        {
            var written = JObject.Parse(JsonConvert.SerializeObject(read), null);
            Assert.Equal(new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.Zero).AddTicks(9999999), (DateTimeOffset)written["instant"]!);
            Assert.Equal(new DateTime(2026, 5, 20, 12, 0, 0, DateTimeKind.Utc).AddTicks(9999999), (DateTime)written["date"]!);
        }
    }

    [Fact]
    public void A_union_is_read_and_written_without_the_serializer()
    {
        var code = string.Join('\n', Compiled.Driver().RunGenerators(Compiled.Of(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Shapes.cs")))).GetRunResult().GeneratedTrees
            .Where(t => Path.GetFileName(t.FilePath) is "Models.Shapes.Unions.g.cs" or "Models.Shapes.Services.g.cs"));

        Assert.Contains("ReadOrNull(source.ReadToken())", code);
        Assert.DoesNotContain("ReadOther<global::Shapes.Union", code);
        Assert.DoesNotContain("ReadOther", code.Split("partial class Services")[1]);
    }

    private static IEnumerable<Func<object>> Ways(string member, string value, bool withJsonConvert = true)
    {
        var json = $"{{\"{member}\":{value}}}";
        var type = Assembly.GetType("Shapes.Services")!;
        yield return () => Utf8.Read(Encoding.UTF8.GetBytes(json), type);
        if (withJsonConvert)
        {
            yield return () => JsonConvert.DeserializeObject(json, type)!; // An object is never null.
        }
    }
}
