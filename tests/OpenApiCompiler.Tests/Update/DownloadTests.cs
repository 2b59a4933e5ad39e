using System.Net;
using HubSpot.OpenApiCompiler.Commands;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Tests.Update;

public sealed class DownloadTests
{
    private const string Address = "https://api.example.com/published.json?key=secret";

    [Fact]
    public async Task The_bytes_are_those_of_the_service()
        => Assert.Equal([1, 2, 3], await Of(_ => Answer(new ByteArrayContent([1, 2, 3]))).FetchAsync(Address, default));

    [Theory]
    [InlineData("http://api.example.com/a.json", "must begin with 'https://'")]
    [InlineData("file:///etc/passwd", "must begin with 'https://'")]
    [InlineData("https://me:secret@api.example.com/a.json", "must not hold a user or a password")]
    public async Task Only_https_without_credentials_is_opened(string address, string reason)
    {
        var fault = await Assert.ThrowsAsync<DownloadException>(() => Of(_ => throw new InvalidOperationException("It was called.")).FetchAsync(address, default));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example.com/a.json")]
    [InlineData("https://api.example.com:8443/a.json")]
    [InlineData("http://api.example.com/a.json")]
    [InlineData("//elsewhere.example.com/a.json")]
    public async Task A_redirect_to_another_place_is_refused(string location)
    {
        var fault = await Assert.ThrowsAsync<DownloadException>(() => Of(_ => Redirect(location)).FetchAsync(Address, default));

        Assert.Contains("another place than 'api.example.com'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_within_the_host_is_followed()
    {
        var content = await Of(request => request.RequestUri!.AbsolutePath == "/new.json" ? Answer(new ByteArrayContent([7])) : Redirect("/new.json")).FetchAsync(Address, default);

        Assert.Equal([7], content);
    }

    [Fact]
    public async Task Redirects_without_an_end_are_refused()
        => Assert.Contains("more than 5 times", (await Assert.ThrowsAsync<DownloadException>(() => Of(_ => Redirect("/a")).FetchAsync(Address, default))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_refusal_is_named_with_its_status()
        => Assert.Contains("status 404", (await Assert.ThrowsAsync<DownloadException>(() => Of(_ => new HttpResponseMessage(HttpStatusCode.NotFound)).FetchAsync(Address, default))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        var fault = await Assert.ThrowsAsync<DownloadException>(() => Of(_ => Answer(new StreamContent(new Endless()))).FetchAsync(Address, default));

        Assert.Contains("has more than 67108864 bytes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_user_is_sent()
    {
        HttpRequestMessage? sent = null;
        await Of(request => Answer(new ByteArrayContent([]), sent = request)).FetchAsync(Address, default);
        using var handler = Assert.IsType<SocketsHttpHandler>(Download.OwnHandler());

        Assert.Empty(sent!.Headers);
        Assert.Equal((false, false, null, null), (handler.AllowAutoRedirect, handler.UseCookies, handler.Credentials, handler.DefaultProxyCredentials));
    }

    [Theory]
    [InlineData("https://api.example.com/published.json?key=secret", "https://api.example.com/published.json")]
    [InlineData("--edition=2026-09", "https://raw.githubusercontent.com/HubSpot/HubSpot-public-api-spec-collection/main/PublicApiSpecs/Marketing/Marketing%20Events/Rollouts/129888/2026-09/marketingEvents.json")]
    public void The_lock_records_where_a_fetched_document_comes_from(string argument, string source)
    {
        using var folder = new OwnFolder();
        using var output = new StringWriter();
        var download = Of(request => Answer(new StringContent(OwnFolder.Published(members: """ "fetched": { "type": "string" } """)), request));

        var code = UpdateCommand.Create(TimeProvider.System, download).Parse([argument, "--folder", folder.Folder.Path]).Invoke(new() { Output = output, Error = output });

        Assert.True(code == 0, output.ToString());
        Assert.Equal(source, folder.Lock.Source);
        Assert.Contains("C# members that come\n  Event.Fetched: string\n", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("a.json", "--edition", "v3")]
    public void Either_a_place_or_an_edition_is_given(params string[] arguments)
    {
        using var errors = new StringWriter();

        Assert.NotEqual(0, UpdateCommand.Create(TimeProvider.System).Parse(arguments).Invoke(new() { Output = errors, Error = errors }));
        Assert.Contains("Give a file, an address, or --edition.", errors.ToString(), StringComparison.Ordinal);
    }

    private static Download Of(Func<HttpRequestMessage, HttpResponseMessage> answer) => new(() => new Service(answer), TimeProvider.System);

    private static HttpResponseMessage Answer(HttpContent content, HttpRequestMessage? request = null) => new() { Content = content, RequestMessage = request };

    private static HttpResponseMessage Redirect(string location)
        => new(HttpStatusCode.Found) { Headers = { Location = new Uri(location, UriKind.RelativeOrAbsolute) } };

    private sealed class Service(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    private sealed class Endless : MemoryStream
    {
        public override int Read(Span<byte> buffer) => buffer.Length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(buffer.Length);
    }
}
