using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Bytes that no HTTP client sends. Each connection gets a refusal or is closed, nothing of the server's inside shows, and it goes on.</summary>
public class RawRequestTests
{
    private const string Head = "POST /marketing/v3/marketing-events/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer t\r\nContent-Type: application/json\r\n";

    public static TheoryData<string, string> Requests => new()
    {
        { "no HTTP", "hello\r\n\r\n" },
        { "TLS", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n" },
        { "another version", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n" },
        { "the second version", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" },
        { "no host", "GET /marketing/v3/marketing-events HTTP/1.1\r\n\r\n" },
        { "two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: attacker.example.com\r\n\r\n" },
        { "a line without end", "GET /" + new string('a', 100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "a header without end", $"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', 100_000)}\r\n\r\n" },
        { "a thousand headers", $"GET / HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 1000).Select(number => $"X-{number}: 1\r\n"))}\r\n" },
        { "a header without a colon", "GET / HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n" },
        { "a zero byte", "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "a broken escape", "GET /marketing/v3/marketing-events/%zz HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer t\r\n\r\n" },
        { "an escaped zero byte", "GET /marketing/v3/marketing-events/%00 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer t\r\n\r\n" },
        { "a path upwards", "GET /marketing/v3/marketing-events/../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "an escaped path upwards", "GET /_emulator/page/%2e%2e%2fmain.js HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "a complete address", "GET http://attacker.example.com/_emulator/status HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "a proxy's verb", "CONNECT attacker.example.com:443 HTTP/1.1\r\nHost: attacker.example.com:443\r\n\r\n" },
        { "a negative length", Head + "Content-Length: -1\r\n\r\n" },
        { "a length that is no number", Head + "Content-Length: many\r\n\r\n" },
        { "two lengths", Head + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" },
        { "a length and chunks", Head + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" },
        { "a chunk of no size", Head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n" },
        { "a chunk too large for a number", Head + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}\r\n0\r\n\r\n" },
        { "another encoding", Head + "Transfer-Encoding: gzip\r\n\r\n{}" },
        { "a length beyond the limit", Head + "Content-Length: 99999999999\r\n\r\n{}" },
        { "an expectation beyond the limit", Head + "Content-Length: 99999999999\r\nExpect: 100-continue\r\n\r\n" },
        { "a body that ends early", Head + "Content-Length: 1000\r\n\r\n{}" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Such_bytes_are_refused_and_the_server_goes_on(string what, string request)
    {
        await using var bare = await Bare.StartAsync();

        var answer = await ExchangeAsync(bare.Server.BaseAddress.Port, Encoding.Latin1.GetBytes(request));
        var next = await bare.GetAsync(Bare.V3);

        // An HTTP/2 greeting is answered in its own form, which is not text.
        var isRefused = !answer.StartsWith("HTTP/", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 505", StringComparison.Ordinal);
        Assert.True(isRefused, $"{what}: {answer}");
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("clockMoves", answer, StringComparison.Ordinal);
        Assert.Equal(200, next.Status);
        Assert.DoesNotContain(bare.Server.Ledger.Entries, entry => entry.ContactId is not null);
    }

    private static async Task<string> ExchangeAsync(int port, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(request);

            // Nothing more comes: a server that waits for the rest must see that it does not.
            client.Client.Shutdown(SocketShutdown.Send);
            using var answer = new MemoryStream();
            await stream.CopyToAsync(answer);
            return Encoding.Latin1.GetString(answer.ToArray());
        }
        catch (IOException)
        {
            return "";
        }
    }
}
