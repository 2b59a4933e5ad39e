using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>Reads the body of a successful answer.</summary>
internal interface IAnswerReader<out T>
{
    /// <summary>Whether an empty body is an answer whatever the status; otherwise status 204 and 205 only announce one.</summary>
    bool AcceptsNothing { get; }

    /// <summary>Stands for an empty body.</summary>
    T Empty { get; }

    /// <exception cref="JsonReaderException">The body cannot be read.</exception>
    T Read(PooledBytes body);
}

/// <summary>Reads a generated model.</summary>
internal readonly struct ModelReader<T> : IAnswerReader<T>
    where T : class, new()
{
    public bool AcceptsNothing => false;

    public T Empty => new T();

    public T Read(PooledBytes body) => JsonText.ReadModel<T>(body);
}

/// <summary>Reads any other value: a list, a dictionary, a single value, any JSON.</summary>
internal readonly struct ValueReader<T>(string empty) : IAnswerReader<T>
{
    public bool AcceptsNothing => false;

    public T Empty => JsonText.ReadText<T>(empty);

    public T Read(PooledBytes body) => JsonText.ReadValue<T>(body);
}

/// <summary>Reads any value, or nothing. An operation without result reads any JSON, only to see an error.</summary>
internal readonly struct OptionalReader<T> : IAnswerReader<T?>
{
    public bool AcceptsNothing => true;

    public T? Empty => default;

    public T? Read(PooledBytes body) => JsonText.ReadValue<T?>(body);
}

/// <summary>Reads a text.</summary>
internal readonly struct PlainTextReader : IAnswerReader<string>
{
    public bool AcceptsNothing => true;

    public string Empty => "";

    public string Read(PooledBytes body) => body.ToText();
}
