using System.Net.Http.Headers;
using System.Text;

namespace HubSpot.Standalone;

/// <summary>One call of an operation: its route, the values in it, and the body. Generated clients fill it.</summary>
internal sealed class ApiCall
{
    private readonly string _verb;
    private readonly string _accept;
    private readonly StringBuilder _query = new StringBuilder();
    private readonly List<KeyValuePair<string, string>> _headers = new List<KeyValuePair<string, string>>();
    private readonly List<string> _cookies = new List<string>();
    private string _path;
    private HttpContent? _content;

    public ApiCall(string verb, string route, string accept)
    {
        _verb = verb;
        _path = route;
        _accept = accept;
        Route = verb + " " + route;
    }

    /// <summary>The route with its parameter names. Safe to log, unlike the path, which can hold an e-mail address.</summary>
    public string Route { get; }

    public void AddRequiredPath(string name, object value, ParameterStyle style)
    {
        var text = ParameterTexts.Single(Given(name, value), style, Uri.EscapeDataString);
        // Clients and servers drop '.' and '..' from a path even when they are escaped, which would address another resource.
        if (text is "" or "." or "..")
        {
            throw new ArgumentException("'" + name + "' is part of the address and must not be empty, '.' or '..', but is '" + text + "'.", name);
        }

        _path = _path.Replace("{" + name + "}", text);
    }

    public void AddRequiredQuery(string name, object value, ParameterStyle style) => AddQuery(name, Given(name, value), style);

    public void AddQuery(string name, object? value, ParameterStyle style)
    {
        if (value is null)
        {
            return;
        }

        foreach (var pair in ParameterTexts.Pairs(name, value, style, Uri.EscapeDataString))
        {
            _query.Append(_query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(pair.Key)).Append('=').Append(pair.Value);
        }
    }

    public void AddRequiredHeader(string name, object value, ParameterStyle style) => AddHeader(name, Given(name, value), style);

    public void AddHeader(string name, object? value, ParameterStyle style)
    {
        if (value is null)
        {
            return;
        }

        var text = ParameterTexts.Single(value, style, one => one);
        if (text.Any(char.IsControl))
        {
            throw new ArgumentException("'" + name + "' is sent as a header and must not have control characters.", name);
        }

        _headers.Add(new KeyValuePair<string, string>(name, text));
    }

    public void AddRequiredCookie(string name, object value, ParameterStyle style) => AddCookie(name, Given(name, value), style);

    public void AddCookie(string name, object? value, ParameterStyle style)
    {
        if (value is not null)
        {
            _cookies.AddRange(ParameterTexts.Pairs(name, value, style, Uri.EscapeDataString).Select(pair => Uri.EscapeDataString(pair.Key) + "=" + pair.Value));
        }
    }

    public void SetJson(object? body, string mediaType) => _content = body is null ? null : Text(JsonText.Write(body), mediaType);

    public void SetText(string? body, string mediaType) => _content = body is null ? null : Text(body, mediaType);

    public void SetFile(FilePart? body, string mediaType) => _content = body?.ToContent(mediaType);

    public void SetMultipart(object? body, string mediaType) => _content = body is null ? null : FormContent.Multipart(body);

    public void SetForm(object? body, string mediaType) => _content = body is null ? null : FormContent.UrlEncoded(body);

    public HttpRequestMessage ToRequest(Uri address)
    {
        var request = new HttpRequestMessage(new HttpMethod(_verb), address.GetLeftPart(UriPartial.Path).TrimEnd('/') + _path + _query) { Content = _content };
        request.Headers.TryAddWithoutValidation("Accept", _accept);
        foreach (var header in _headers)
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (_cookies.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies));
        }

        return request;
    }

    private static object Given(string name, object? value) => value ?? throw new ArgumentNullException(name);

    private static ByteArrayContent Text(string text, string mediaType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType) { CharSet = "utf-8" };
        return content;
    }
}
