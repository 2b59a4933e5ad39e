using System.Reflection;
using Newtonsoft.Json;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>A request that lacks what the service needs fails before it is sent.</summary>
public class StrictnessTests
{
    public static TheoryData<string, string> RequiredMembers()
    {
        var data = new TheoryData<string, string>();
        foreach (var (model, member) in from model in GeneratedTypes.Requests
                                        from member in GeneratedTypes.Members(model)
                                        where IsRequired(member) && !member.PropertyType.IsValueType
                                        select (model, member))
        {
            data.Add(model.Name, member.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(RequiredMembers))]
    public void A_request_without_a_required_member_is_not_written(string name, string memberName)
    {
        var model = GeneratedTypes.Requests.Single(m => m.Name == name);
        var request = new FilledModels(1).Fill(model);
        model.GetProperty(memberName)!.SetValue(request, null); // The name comes from this type.

        var refusal = Assert.ThrowsAny<JsonException>(() => ModelJson.Write(request));

        Assert.Contains(model.GetProperty(memberName)!.GetCustomAttribute<JsonPropertyAttribute>()!.PropertyName!, refusal.Message);
    }

    [Fact]
    public void Required_members_cannot_be_null_in_code_and_all_others_can()
    {
        var names = new NullabilityInfoContext();
        var members = GeneratedTypes.Requests.SelectMany(GeneratedTypes.Members).ToList();

        Assert.True(members.Count > 50);
        Assert.All(members, member => Assert.Equal(IsRequired(member), names.Create(member).ReadState == NullabilityState.NotNull));
    }

    [Fact]
    public void Nothing_in_an_answer_is_required()
    {
        var members = GeneratedTypes.Answers.SelectMany(GeneratedTypes.Members).ToList();

        Assert.True(members.Count > 200);
        Assert.DoesNotContain(members, IsRequired);
    }

    private static bool IsRequired(PropertyInfo member) => member.GetCustomAttribute<JsonPropertyAttribute>()!.Required == Required.Always; // Every member has it.
}
