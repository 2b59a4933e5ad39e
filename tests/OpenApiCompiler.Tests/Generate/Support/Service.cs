using System.Net;
using System.Text;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

/// <summary>Keeps what was sent and gives one answer.</summary>
internal sealed class Service(int status = 200, string body = "", string mediaType = "application/json") : HttpMessageHandler
{
    public string Sent { get; private set; } = "";

    /// <summary>Gives the status of each answer instead of the one status.</summary>
    public Func<int>? StatusOfEach { get; init; }

    /// <summary>Gives the body of each answer by what was sent, instead of the one body.</summary>
    public Func<string, string>? AnswersEach { get; init; }

    public Dictionary<string, string> AnswerHeaders { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var sent = new StringBuilder($"{request.Method} {request.RequestUri!.AbsoluteUri}\n");
        foreach (var header in request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).Where(h => h.Key != "Content-Length"))
        {
            sent.Append(header.Key).Append(": ").AppendJoin(", ", header.Value).Append('\n');
        }

        Sent = sent.Append(request.Content is null ? "" : "\n" + await request.Content.ReadAsStringAsync(cancellationToken)).ToString();
        var answer = new HttpResponseMessage((HttpStatusCode)(StatusOfEach?.Invoke() ?? status)) { Content = new StringContent(AnswersEach?.Invoke(Sent) ?? body, Encoding.UTF8, mediaType) };
        foreach (var (name, value) in AnswerHeaders)
        {
            _ = answer.Headers.TryAddWithoutValidation(name, value) || answer.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }
}
