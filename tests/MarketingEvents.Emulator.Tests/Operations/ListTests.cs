namespace HubSpot.MarketingEvents.Tests;

public class ListTests
{
    private const string ByPair = Bare.V3 + "/associations/acct-1/webinar-7/lists";

    [Fact]
    public async Task Both_kinds_of_id_lead_to_the_same_lists()
    {
        await using var bare = await Bare.InMemoryAsync();
        var byId = $"{Bare.V3}/associations/{bare.ObjectId}/lists";

        var first = await bare.SendAsync(HttpMethod.Put, $"{byId}/12", null);
        await bare.SendAsync(HttpMethod.Put, $"{ByPair}/7", null);
        await bare.SendAsync(HttpMethod.Put, $"{ByPair}/7", null);
        await bare.SendAsync(HttpMethod.Delete, $"{ByPair}/12", null);

        var left = await bare.GetAsync(byId);
        Assert.Equal((204, 1, "7"), (first.Status, (int?)left.Json["total"], (string?)left.Json.SelectToken("results[0].listId")));
    }

    [Fact]
    public async Task Lists_can_be_required_to_exist()
    {
        await using var bare = await Bare.InMemoryAsync(options => options.ListsMustExist = true);
        bare.Server.Account.AddList(7, "Guests");

        var known = await bare.SendAsync(HttpMethod.Put, $"{ByPair}/7", null);
        var unknown = await bare.SendAsync(HttpMethod.Put, $"{ByPair}/8", null);

        var lists = await bare.GetAsync(ByPair);
        Assert.Equal((204, 404, "Guests"), (known.Status, unknown.Status, (string?)lists.Json.SelectToken("results[0].name")));
    }
}
