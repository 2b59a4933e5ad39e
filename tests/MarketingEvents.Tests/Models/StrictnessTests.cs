using System.Reflection;
using Newtonsoft.Json;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>A request that lacks what the document requires is refused before it is sent, and everything missing is named at once.</summary>
public class StrictnessTests
{
    [Fact]
    public async Task Everything_that_was_never_set_is_named_with_its_path_and_nothing_is_sent()
    {
        var sent = new SentRequests();
        var body = new ContactIdSubscriberBatch { Inputs = [new ContactIdSubscriber { Vid = 7 }, null!, new ContactIdSubscriber { InteractionDateTime = 1_770_000_000_000, Properties = null! }] };

        var refusal = await Assert.ThrowsAsync<ArgumentException>("body", () => sent.Client().Attendance.CreateByContactIdAsync(1, SubscriberState.Attend, body));

        Assert.Equal(
            """
            The body of 'POST /{objectId}/attendance/{subscriberState}/create' is incomplete; nothing was sent:
            - 'inputs[0].interactionDateTime' is required, but is not set.
            - 'inputs[1]' must not be null.
            - 'inputs[2].properties' is required, but is not set.
            - 'inputs[2].vid' is required, but is not set. (Parameter 'body')
            """, refusal.Message);
        Assert.Empty(sent.All);
    }

    [Fact]
    public async Task A_batch_without_inputs_is_refused()
    {
        var sent = new SentRequests();

        var refusals = new List<ArgumentException>();
        foreach (var batch in new[] { new ContactIdSubscriberBatch(), new ContactIdSubscriberBatch { Inputs = null! } })
        {
            refusals.Add(await Assert.ThrowsAsync<ArgumentException>("body", () => sent.Client().Attendance.CreateByContactIdAsync(1, SubscriberState.Attend, batch)));
        }

        Assert.Contains("'inputs' needs at least one item, but is empty.", refusals[0].Message);
        Assert.Contains("'inputs' is required, but is not set.", refusals[1].Message);
        Assert.Empty(sent.All);
    }

    [Fact]
    public void Each_required_member_alone_makes_its_request_incomplete()
    {
        var required = from model in GeneratedTypes.Requests from member in GeneratedTypes.Members(model) where IsRequired(member) select (model, member);
        var found = required.Select(r => (r.member, Text: Refusal(Without(r.model, r.member)))).ToList();

        var accepted = found.Where(f => f.Text?.Contains($"'{Wire(f.member)}' is required, but is not set.", StringComparison.Ordinal) != true);

        Assert.True(found.Count > 15, $"{found.Count} members were looked at.");
        Assert.Empty(accepted.Select(f => $"{f.member.DeclaringType!.Name}.{f.member.Name}"));
    }

    [Fact]
    public void A_complete_request_is_complete()
    {
        var incomplete = GeneratedTypes.Requests.Where(model => Refusal(new FilledModels(1).Fill(model)) is not null);

        Assert.NotEmpty(GeneratedTypes.Requests);
        Assert.Empty(incomplete.Select(model => model.Name));
    }

    [Fact]
    public void Members_of_requests_are_not_null_in_code_exactly_where_they_are_required()
    {
        var names = new NullabilityInfoContext();
        var onlySent = GeneratedTypes.Requests.Except(GeneratedTypes.Answers).SelectMany(GeneratedTypes.Members).ToList();
        var read = GeneratedTypes.Answers.SelectMany(GeneratedTypes.Members).ToList();

        Assert.True(onlySent.Count > 40 && read.Count > 200);
        Assert.Empty(onlySent.Where(m => IsRequired(m) != (names.Create(m).ReadState == NullabilityState.NotNull)).Select(PublicMembers.Name));
        Assert.Empty(read.Where(m => names.Create(m).ReadState == NullabilityState.NotNull).Select(PublicMembers.Name));
    }

    // What a request requires is what a new and empty one lacks, apart from lists and dictionaries, which are there from the start.
    private static bool IsRequired(PropertyInfo member)
    {
        var empty = Activator.CreateInstance(member.DeclaringType!)!; // Members belong to models.
        if (member is { PropertyType.IsGenericType: true, CanWrite: true } && Nullable.GetUnderlyingType(member.PropertyType) is null && member.GetValue(empty) is not null)
        {
            member.SetValue(empty, null);
        }

        return Refusal(empty)?.Contains($"'{Wire(member)}' is required", StringComparison.Ordinal) == true;
    }

    private static object Without(Type model, PropertyInfo absent)
    {
        var filled = new FilledModels(1).Fill(model);
        var request = Activator.CreateInstance(model)!; // Only null for Nullable<T>, which no model is.
        foreach (var member in GeneratedTypes.Members(model).Where(m => m != absent))
        {
            member.SetValue(request, member.GetValue(filled));
        }

        if (!absent.PropertyType.IsValueType)
        {
            absent.SetValue(request, null);
        }

        return request;
    }

    private static string? Refusal(object request) => Record.Exception(() => RequestCheck.ThrowIfIncomplete(request, "POST /"))?.Message;

    private static string Wire(PropertyInfo member) => member.GetCustomAttribute<JsonPropertyAttribute>()!.PropertyName!; // Every member has it.
}
