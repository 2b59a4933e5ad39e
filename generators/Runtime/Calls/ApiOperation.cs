namespace HubSpot.MarketingEvents;

/// <summary>An operation of the API: what all calls of it have in common. Generated clients keep one for each route.</summary>
internal sealed class ApiOperation
{
    private readonly string[] _pieces;

    /// <param name="verb">The HTTP verb in capitals.</param>
    /// <param name="path">The path behind the prefix, with parameter names in braces.</param>
    /// <param name="accept">The media types that the answer may have.</param>
    /// <param name="isRetrySafe">Whether sending the same bytes again cannot take effect twice.</param>
    public ApiOperation(string verb, string path, string accept, bool isRetrySafe)
    {
        Method = new HttpMethod(verb);
        Path = path;
        Route = verb + " " + path;
        Accept = accept;
        IsRetrySafe = isRetrySafe;
        // Fixed text and parameter names take turns, fixed text first.
        _pieces = path.Split('{', '}');
    }

    public HttpMethod Method { get; }

    /// <summary>The path with the names of its parameters in braces.</summary>
    public string Path { get; }

    /// <summary>Verb and path. Safe to log, unlike the path of a call, which can hold an e-mail address.</summary>
    public string Route { get; }

    public string Accept { get; }

    /// <summary>Whether a call can change anything.</summary>
    public bool IsWrite => Method.Method is not ("GET" or "HEAD" or "OPTIONS");

    /// <summary>Whether sending the same bytes again cannot take effect twice.</summary>
    public bool IsRetrySafe { get; }

    /// <summary>How many values the path needs; a name that occurs twice counts twice.</summary>
    public int PathValues => _pieces.Length / 2;

    /// <summary>The name of the value at a position of the path.</summary>
    public string NameOf(int position) => _pieces[(2 * position) + 1];

    /// <summary>The text before the value at a position; the text behind the last value for the position after it.</summary>
    public string TextBefore(int position) => _pieces[2 * position];
}
