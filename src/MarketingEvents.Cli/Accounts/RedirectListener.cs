using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Receives the one request with which the browser brings back the code, on the loopback interface only.</summary>
internal sealed class RedirectListener : IDisposable
{
    private readonly HttpListener _listener = new();

    private RedirectListener(Uri address) => Address = address;

    public Uri Address { get; }

    /// <exception cref="InputException">The port is taken.</exception>
    public static RedirectListener Start(Uri address)
    {
        var listener = new RedirectListener(address);
        try
        {
            listener._listener.Prefixes.Add(FormattableString.Invariant($"http://{address.Host}:{address.Port}/"));
            listener._listener.Start();
            return listener;
        }
        catch (HttpListenerException)
        {
            listener.Dispose();
            throw new InputException(AccountMessages.PortIsTaken(address));
        }
    }

    /// <summary>Waits for the answer, whatever it is, and takes no other.</summary>
    /// <returns>The code.</returns>
    /// <exception cref="TokenException">The answer has another state, or no code.</exception>
    public async Task<string> ReceiveAsync(string state, CancellationToken cancellationToken)
    {
        while (true)
        {
            var context = await _listener.GetContextAsync().WaitAsync(cancellationToken);
            // Browsers ask for an icon, too.
            if (context.Request.HttpMethod != "GET" || context.Request.Url?.AbsolutePath != Address.AbsolutePath)
            {
                Answer(context.Response, HttpStatusCode.NotFound, "");
                continue;
            }

            var problem = ProblemOf(context.Request, state);
            Answer(context.Response, problem is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, problem is null ? AccountMessages.PageOfSuccess : AccountMessages.PageOfFailure);
            return problem is null ? context.Request.QueryString["code"]! : throw new TokenException(problem); // Without a code there is a problem.
        }
    }

    public void Dispose() => _listener.Close();

    private static string? ProblemOf(HttpListenerRequest request, string state)
        => !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.QueryString["state"] ?? ""), Encoding.UTF8.GetBytes(state)) ? AccountMessages.ForeignAnswer
            : string.IsNullOrEmpty(request.QueryString["code"]) ? AccountMessages.Denied
            : null;

    private static void Answer(HttpListenerResponse response, HttpStatusCode status, string text)
    {
        response.StatusCode = (int)status;
        response.ContentType = "text/plain; charset=utf-8";
        response.KeepAlive = false;
        response.Headers["Cache-Control"] = "no-store";
        // The address of this page holds the code.
        response.Headers["Referrer-Policy"] = "no-referrer";
        try
        {
            response.Close(Encoding.UTF8.GetBytes(text), willBlock: true);
        }
        catch (Exception e) when (e is HttpListenerException or IOException)
        {
            // The browser went away; what it brought counts all the same.
        }
    }
}
