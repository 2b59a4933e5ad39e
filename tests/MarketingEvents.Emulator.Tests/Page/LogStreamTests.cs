namespace HubSpot.MarketingEvents.Tests;

/// <summary>The live log as a stream of events.</summary>
public class LogStreamTests
{
    [Fact]
    public async Task It_begins_with_what_is_kept_and_goes_on_with_what_comes()
    {
        await using var bare = await Bare.StartAsync();
        await bare.GetAsync(Bare.V3);
        using var stream = await EventReader.OpenAsync(bare);

        var run = await stream.NextAsync();
        var kept = await stream.NextAsync();
        await bare.GetAsync($"{Bare.V3}/0");
        var pushed = await stream.NextAsync();

        Assert.Equal(("run", "request", "request"), (run.Name, kept.Name, pushed.Name));
        Assert.Equal((1, 2, 400), ((int)kept.Json["number"]!, (int)pushed.Json["number"]!, (int)pushed.Json["status"]!));
        Assert.Contains("positive Long", (string)pushed.Json["answer"]!);
    }

    [Fact]
    public async Task Whoever_comes_back_gets_what_is_missing_unless_the_server_is_another()
    {
        await using var bare = await Bare.StartAsync();
        for (var call = 0; call < 3; call++)
        {
            await bare.GetAsync(Bare.V3);
        }

        using var first = await EventReader.OpenAsync(bare);
        await first.NextAsync();
        var known = await first.NextAsync();
        using var again = await EventReader.OpenAsync(bare, known.Id);
        using var foreign = await EventReader.OpenAsync(bare, "other.3");
        await again.NextAsync();
        await foreign.NextAsync();

        Assert.Equal((2, 1), ((int)(await again.NextAsync()).Json["number"]!, (int)(await foreign.NextAsync()).Json["number"]!));
    }

    [Fact]
    public async Task What_is_steered_is_pushed_too_and_names_the_oldest_request_that_is_kept()
    {
        await using var bare = await Bare.StartAsync();
        await bare.GetAsync(Bare.V3);
        using var stream = await EventReader.OpenAsync(bare);
        await stream.NextAsync();
        await stream.NextAsync();

        await bare.PostAsync("/_emulator/faults", """{"fault":"locked"}""");
        var planned = await stream.NextAsync();
        await bare.PostAsync("/_emulator/reset", "");
        var reset = await stream.NextAsync();

        Assert.Equal((("change", "1"), ("change", "0")), ((planned.Name, planned.Data), (reset.Name, reset.Data)));
    }

    [Fact]
    public async Task A_listener_does_not_keep_the_server_from_ending()
    {
        var bare = await Bare.StartAsync();
        using var stream = await EventReader.OpenAsync(bare);
        await stream.NextAsync();

        await bare.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(stream.NextAsync);
    }
}
