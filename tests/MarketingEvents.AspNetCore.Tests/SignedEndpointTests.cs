using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.AspNetCore.Tests;

public class SignedEndpointTests
{
    private static readonly byte[] Body = Signing.Bytes("""[{"eventId":1}]""");

    [Fact]
    public async Task A_signed_request_reaches_the_endpoint_with_its_body()
    {
        await using var program = await StartAsync();

        var answer = await program.SendAsync(program.Signed(HttpMethod.Post, "/webhooks?a=%20b", Body));

        Assert.Equal((200, """[{"eventId":1}]"""), answer);
    }

    [Fact]
    public async Task A_handler_whose_parameters_come_from_the_body_gets_them()
    {
        await using var program = await WebProgram.StartAsync((app, program) => app.MapPost("/webhooks", (Change[] changes) => Results.Text($"{changes[0].EventId}")).RequireHubSpotSignature(program.Options));

        var request = program.Signed(HttpMethod.Post, "/webhooks", Body);
        request.Content!.Headers.ContentType = new("application/json");

        Assert.Equal((200, "1"), await program.SendAsync(request));
        Assert.Equal(401, (await program.SendAsync(program.Request(HttpMethod.Post, "/webhooks", Body))).Status);
    }

    [Fact]
    public async Task Other_requests_are_refused_with_a_reason_in_the_log_and_none_in_the_answer()
    {
        await using var program = await StartAsync();

        var unsigned = await program.SendAsync(program.Request(HttpMethod.Post, "/webhooks", Body));
        var wrong = await program.SendAsync(program.Request(HttpMethod.Post, "/webhooks", Body).SignV3(program.Address + "/elsewhere", Body, program.Clock.GetUtcNow()));
        var stale = await program.SendAsync(program.Request(HttpMethod.Post, "/webhooks", Body).SignV3(program.Address + "/webhooks", Body, program.Clock.GetUtcNow().AddMinutes(-6)));

        Assert.Equal([(401, ""), (401, ""), (401, "")], [unsigned, wrong, stale]);
        Assert.Contains(program.Log, line => line.Contains("it carries no signature", StringComparison.Ordinal));
        Assert.Contains(program.Log, line => line.Contains($"its signature is not that of a request to '{program.Address}'", StringComparison.Ordinal));
        Assert.Contains(program.Log, line => line.Contains("its timestamp is missing, or more than five minutes away", StringComparison.Ordinal));
        Assert.DoesNotContain(program.Log, line => line.Contains(Signing.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_header_that_comes_twice_is_no_signature()
    {
        await using var program = await StartAsync();

        var request = program.Signed(HttpMethod.Post, "/webhooks", Body);
        request.Headers.TryAddWithoutValidation("X-HubSpot-Signature-v3", "another");

        Assert.Equal(401, (await program.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    public async Task A_body_beyond_the_limit_is_refused_whether_its_length_is_announced_or_not(int beyond, bool isChunked)
    {
        var body = new byte[100 + beyond];
        await using var program = await WebProgram.StartAsync((app, program) => Map(app, program, options => options.LargestBody = 100));

        var request = program.Signed(HttpMethod.Post, "/webhooks", body);
        request.Headers.TransferEncodingChunked = isChunked;

        Assert.Equal(413, (await program.SendAsync(request)).Status);
        Assert.Equal(200, (await program.SendAsync(program.Signed(HttpMethod.Post, "/webhooks", new byte[100]))).Status);
    }

    [Fact]
    public async Task Behind_a_proxy_the_public_address_is_verified()
    {
        await using var program = await WebProgram.StartAsync((app, program) => Map(app, program, options => options.PublicAddress = new Uri("https://app.example.com/hooks/")));

        var signed = await program.SendAsync(program.Signed(HttpMethod.Post, "/webhooks?x=1", Body, publicAddress: "https://app.example.com/hooks"));
        var seenHere = await program.SendAsync(program.Signed(HttpMethod.Post, "/webhooks?x=1", Body));

        Assert.Equal((200, 401), (signed.Status, seenHere.Status));
        Assert.Contains(program.Log, line => line.Contains("to 'https://app.example.com/hooks/'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Path_base_and_escapes_do_not_change_what_is_verified()
    {
        await using var program = await WebProgram.StartAsync((app, program) =>
        {
            app.UsePathBase("/base");
            app.UseRouting();
            app.MapGet("/items/{id}", (string id) => Results.Text(id)).RequireHubSpotSignature(program.Options);
        });

        var answer = await program.SendAsync(program.Signed(HttpMethod.Get, "/base/items/%C3%BC%20x?y=%26"));

        Assert.Equal((200, "\u00FC x"), answer);
    }

    [Fact]
    public async Task Older_versions_are_accepted_when_the_program_says_so()
    {
        await using var strict = await StartAsync();
        await using var program = await WebProgram.StartAsync((app, program) => Map(app, program, options => options.OldestVersion = RequestSignatureVersion.V2));

        Assert.Equal(401, (await strict.SendAsync(SignedV2(strict))).Status);
        Assert.Equal(200, (await program.SendAsync(SignedV2(program))).Status);
        Assert.Equal(401, (await program.SendAsync(SignedV1(program))).Status);
        Assert.Contains(program.Log, line => line.Contains("its signature has version 1, and the oldest accepted version is 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_oldest_version_is_accepted_when_the_program_says_so_and_must_match()
    {
        await using var program = await WebProgram.StartAsync((app, program) => Map(app, program, options => options.OldestVersion = RequestSignatureVersion.V1));

        Assert.Equal(200, (await program.SendAsync(SignedV1(program))).Status);
        Assert.Equal(401, (await program.SendAsync(program.Request(HttpMethod.Post, "/webhooks", Body).SignOlder("v1", Signing.Sha256("another", Body)))).Status);
        Assert.Equal(401, (await program.SendAsync(program.Request(HttpMethod.Post, "/webhooks", Body).SignOlder("v9", Signing.Sha256(Signing.Secret, Body)))).Status);
    }

    [Fact]
    public async Task A_request_with_version_3_is_not_judged_by_an_older_one()
    {
        await using var program = await WebProgram.StartAsync((app, program) => Map(app, program, options => options.OldestVersion = RequestSignatureVersion.V1));

        var request = SignedV1(program);
        request.Headers.Add("X-HubSpot-Signature-v3", "wrong");
        request.Headers.Add("X-HubSpot-Request-Timestamp", $"{program.Clock.GetUtcNow().ToUnixTimeMilliseconds()}");

        Assert.Equal(401, (await program.SendAsync(request)).Status);
    }

    [Fact]
    public void Options_out_of_range_are_all_named_and_no_secret_is()
    {
        var options = new RequestSignatureOptions
        {
            ClientSecret = "two words",
            PublicAddress = new Uri("https://user@app.example.com"),
            OldestVersion = 0,
            LargestBody = -1,
            TimeProvider = null!,
        };

        var refusal = Assert.Throws<ArgumentException>(() => options.Checked());

        Assert.Equal(5, refusal.Message.Split('\n').Length);
        Assert.DoesNotContain("two words", refusal.Message);
        Assert.Throws<ArgumentException>(() => new RequestSignatureOptions().Checked());
    }

    private static HttpRequestMessage SignedV1(WebProgram program) => program.Request(HttpMethod.Post, "/webhooks", Body).SignOlder("v1", Signing.Sha256(Signing.Secret, Body));

    private static HttpRequestMessage SignedV2(WebProgram program)
        => program.Request(HttpMethod.Post, "/webhooks", Body).SignOlder("v2", Signing.Sha256($"{Signing.Secret}POST{program.Address}/webhooks", Body));

    private static Task<WebProgram> StartAsync() => WebProgram.StartAsync((app, program) => Map(app, program, _ => { }));

    private static void Map(WebApplication app, WebProgram program, Action<RequestSignatureOptions> configure)
    {
        var options = program.Options;
        configure(options);
        app.MapPost("/webhooks", async context => await context.Request.Body.CopyToAsync(context.Response.Body)).RequireHubSpotSignature(options);
    }

    private sealed record Change(long EventId);
}
