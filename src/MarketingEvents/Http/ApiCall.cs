using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>One call of an operation: the values in its path and query, and the body. Generated clients fill it.</summary>
internal sealed class ApiCall(ApiOperation operation)
{
    private string _path = operation.Path;
    private string _query = "";

    public ApiOperation Operation { get; } = operation;

    public object? Body { get; private set; }

    /// <summary>Path and query behind the edition prefix.</summary>
    public string Target => (_path == "/" ? "" : _path) + _query;

    public void SetPath(string name, string value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        // Clients and servers drop '.' and '..' from a path even when they are escaped, which would address another resource.
        if (value is "" or "." or "..")
        {
            throw new ArgumentException($"'{name}' is part of the address and must not be empty, '.' or '..', but is '{value}'.", name);
        }

        _path = _path.Replace("{" + name + "}", Uri.EscapeDataString(value));
    }

    public void SetPath(string name, long value) => SetPath(name, value.ToString(CultureInfo.InvariantCulture));

    public void SetPath(string name, SubscriberState value) => SetPath(name, value.ToWireWord());

    public void AddRequiredQuery(string name, string value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        if (value.Length == 0)
        {
            throw new ArgumentException($"'{name}' must not be empty.", name);
        }

        AddQuery(name, value);
    }

    public void AddQuery(string name, string? value)
    {
        if (value is not null)
        {
            _query = $"{_query}{(_query.Length == 0 ? "?" : "&")}{name}={Uri.EscapeDataString(value)}";
        }
    }

    public void AddQuery(string name, long? value) => AddQuery(name, value?.ToString(CultureInfo.InvariantCulture));

    public void AddQuery(string name, AttendanceState? value) => AddQuery(name, value?.ToString());

    public void SetBody(object body) => Body = body ?? throw new ArgumentNullException(nameof(body));
}
