using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Nothing that an answer leaves out, sets to null or says in new words may break reading.</summary>
public class ToleranceTests
{
    public static TheoryData<string> Answers() => [.. GeneratedTypes.Answers.Select(m => m.Name)];

    public static TheoryData<string, string> WordMembers()
    {
        var data = new TheoryData<string, string>();
        foreach (var (model, member) in from model in GeneratedTypes.Models
                                        from member in GeneratedTypes.Members(model)
                                        where GeneratedTypes.IsWord(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType)
                                        select (model, member))
        {
            data.Add(model.Name, member.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_missing_member_of_an_answer_reads_as_null(string name)
    {
        var answer = ModelJson.Read(Model(name), "{}");

        Assert.All(GeneratedTypes.Members(answer.GetType()), member => Assert.Null(member.GetValue(answer)));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_null_in_an_answer_reads_as_null(string name)
    {
        var model = Model(name);
        var wire = ModelJson.Parse(ModelJson.Write(new FilledModels(1).Fill(model)));
        foreach (var member in wire.Properties())
        {
            member.Value = JValue.CreateNull();
        }

        var answer = ModelJson.Read(model, wire.ToString(Formatting.None));

        Assert.All(GeneratedTypes.Members(model), member => Assert.Null(member.GetValue(answer)));
    }

    [Theory]
    [MemberData(nameof(WordMembers))]
    public void A_word_that_the_document_does_not_know_survives(string name, string memberName)
    {
        var model = Model(name);
        var written = ModelJson.Parse(ModelJson.Write(new FilledModels(1).Fill(model)));
        var member = written.Properties().Single(p => string.Equals(p.Name, memberName, StringComparison.OrdinalIgnoreCase));
        member.Value = "Not_Heard Of";

        var again = ModelJson.Write(ModelJson.Read(model, written.ToString(Formatting.None)));

        Assert.Equal(written.ToString(Formatting.None), again);
    }

    [Fact]
    public void There_are_answers_and_words_to_look_at()
    {
        Assert.True(GeneratedTypes.Answers.Count > 30);
        Assert.True(WordMembers().Count > 5);
    }

    private static Type Model(string name) => GeneratedTypes.Models.Single(m => m.Name == name);
}
