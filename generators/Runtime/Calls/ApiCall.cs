using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>One call of an operation: the values in it, the body, and what became of it. Generated clients fill it.</summary>
internal sealed partial class ApiCall : IDisposable
{
    private readonly string?[] _path;
    private string _query = "";
    private List<KeyValuePair<string, string>>? _headers;
    private List<string>? _cookies;
    private bool _isInDoubt;

    public ApiCall(ApiOperation operation)
    {
        Operation = operation;
        _path = operation.PathValues == 0 ? Array.Empty<string?>() : new string?[operation.PathValues];
    }

    public ApiOperation Operation { get; }

    public RequestBody? Body { get; private set; }

    /// <summary>The time for all attempts; null when there is no limit.</summary>
    public TotalTime? Total { get; set; }

    /// <summary>Whether an attempt was made that the service may have acted on although no answer told so. It never ends again.</summary>
    public bool IsInDoubt
    {
        get => _isInDoubt;
        set => _isInDoubt |= value;
    }

    /// <summary>What became of the body when no further attempt is made.</summary>
    /// <param name="wasRefused">Whether the last attempt was answered with a refusal.</param>
    public RequestFate FateOf(bool wasRefused) => IsInDoubt ? RequestFate.InDoubt : wasRefused ? RequestFate.Refused : RequestFate.NotSent;

    /// <summary>What a call ends with when its token is cancelled: by the caller, or because its time is over.</summary>
    public Exception Cancelled(Exception cause, CancellationToken cancellationToken)
        => Total is { IsOver: true } total ? total.Failure(Operation.Route, cause) : new RequestCanceledException(cause, Total?.Caller ?? cancellationToken);

    public void AddRequiredPath(string name, string value, ParameterStyle style) => SetPath(name, Uri.EscapeDataString(Given(name, value)));

    public void AddRequiredPath(string name, long value, ParameterStyle style) => SetPath(name, value.ToString(CultureInfo.InvariantCulture));

    public void AddRequiredPath(string name, object value, ParameterStyle style)
        => SetPath(name, ParameterTexts.Single(Given(name, value), style, static text => Uri.EscapeDataString(text)));

    public void AddRequiredQuery(string name, string value, ParameterStyle style)
    {
        if (Given(name, value).Length == 0)
        {
            throw new ArgumentException($"'{name}' must not be empty.", name);
        }

        AddQuery(name, value, style);
    }

    public void AddRequiredQuery(string name, object value, ParameterStyle style) => AddQuery(name, Given(name, value), style);

    public void AddQuery(string name, string? value, ParameterStyle style)
    {
        if (value is not null)
        {
            AddEscapedQuery(Uri.EscapeDataString(name), Uri.EscapeDataString(value));
        }
    }

    public void AddQuery(string name, long? value, ParameterStyle style) => AddQuery(name, value?.ToString(CultureInfo.InvariantCulture), style);

    public void AddQuery(string name, object? value, ParameterStyle style)
    {
        if (value is null)
        {
            return;
        }

        foreach (var pair in ParameterTexts.Pairs(name, value, style, static text => Uri.EscapeDataString(text)))
        {
            AddEscapedQuery(Uri.EscapeDataString(pair.Key), pair.Value);
        }
    }

    public void AddRequiredHeader(string name, object value, ParameterStyle style) => AddHeader(name, Given(name, value), style);

    public void AddHeader(string name, object? value, ParameterStyle style)
    {
        if (value is null)
        {
            return;
        }

        var text = ParameterTexts.Single(value, style, static one => one);
        if (text.Any(char.IsControl))
        {
            throw new ArgumentException($"'{name}' is sent as a header and must not have control characters.", name);
        }

        (_headers ??= new List<KeyValuePair<string, string>>()).Add(new KeyValuePair<string, string>(name, text));
    }

    public void AddRequiredCookie(string name, object value, ParameterStyle style) => AddCookie(name, Given(name, value), style);

    public void AddCookie(string name, object? value, ParameterStyle style)
    {
        if (value is not null)
        {
            (_cookies ??= new List<string>()).AddRange(
                ParameterTexts.Pairs(name, value, style, static text => Uri.EscapeDataString(text)).Select(pair => Uri.EscapeDataString(pair.Key) + "=" + pair.Value));
        }
    }

    /// <exception cref="ArgumentException">Required members of the body are not set; the message names all of them.</exception>
    public void SetJson(object? body, string mediaType)
    {
        if (body is not null)
        {
            RequestCheck.ThrowIfIncomplete(body, Operation.Route);
            Body = new BytesBody(JsonText.WriteUtf8(body), mediaType + "; charset=utf-8");
        }
    }

    public void SetText(string? body, string mediaType)
    {
        if (body is not null)
        {
            Body = new BytesBody(PooledBytes.Of(body), mediaType + "; charset=utf-8");
        }
    }

    public void SetFile(FilePart? body, string mediaType)
    {
        if (body is not null)
        {
            Body = new StreamedBody(body.ToContent(mediaType));
        }
    }

    /// <exception cref="ArgumentException">Required members of the form are not set; the message names all of them.</exception>
    public void SetMultipart(IFormModel? body, string mediaType)
    {
        if (body is not null)
        {
            RequestCheck.ThrowIfIncomplete(body, Operation.Route);
            Body = new StreamedBody(FormContent.Multipart(body));
        }
    }

    /// <exception cref="ArgumentException">Required members of the form are not set; the message names all of them.</exception>
    public void SetForm(IFormModel? body, string mediaType)
    {
        if (body is not null)
        {
            RequestCheck.ThrowIfIncomplete(body, Operation.Route);
            Body = new BytesBody(PooledBytes.Of(FormContent.UrlEncoded(body)), mediaType);
        }
    }

    /// <summary>The address: prefix, path and query.</summary>
    public Uri AddressBehind(string prefix)
    {
        var operation = Operation;
        if (_path.Length == 0)
        {
            return new Uri(prefix + (operation.Path == "/" ? "" : operation.Path) + _query);
        }

        var path = prefix;
        for (var i = 0; i < _path.Length; i++)
        {
            path = string.Concat(path, operation.TextBefore(i), _path[i]);
        }

        return new Uri(string.Concat(path, operation.TextBefore(_path.Length), _query));
    }

    public void AddHeadersTo(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Accept", Operation.Accept);
        foreach (var header in _headers ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (_cookies is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies));
        }
    }

    public void Dispose()
    {
        Body?.Dispose();
        Total?.Dispose();
    }

    private void SetPath(string name, string text)
    {
        // Clients and servers drop '.' and '..' from a path even when they are escaped, which would address another resource.
        if (text is "" or "." or "..")
        {
            throw new ArgumentException($"'{name}' is part of the address and must not be empty, '.' or '..', but is '{text}'.", name);
        }

        for (var i = 0; i < _path.Length; i++)
        {
            if (Operation.NameOf(i) == name)
            {
                _path[i] = text;
            }
        }
    }

    private void AddEscapedQuery(string name, string value) => _query = string.Concat(_query, _query.Length == 0 ? "?" : "&", name, "=" + value);

    private static T Given<T>(string name, T? value)
        where T : class
        => value ?? throw new ArgumentNullException(name);
}
