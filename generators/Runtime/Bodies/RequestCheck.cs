using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>Collects the required members of a body that were never set, with their paths.</summary>
internal sealed class RequestCheck
{
    private const int MostLines = 20;

    private readonly List<string> _problems = new List<string>();
    private string _path = "";

    /// <exception cref="ArgumentException">The body is incomplete; the message names everything that is missing.</exception>
    public static void ThrowIfIncomplete(object body, string route)
    {
        if (body is not IRequestPart { IsComplete: false } part)
        {
            return;
        }

        var check = new RequestCheck();
        part.Describe(check);
        var lines = check._problems.Take(MostLines).Select(problem => "\n- " + problem);
        var more = check._problems.Count > MostLines ? FormattableString.Invariant($"\n- and {check._problems.Count - MostLines} more.") : "";
        throw new ArgumentException($"The body of '{route}' is incomplete; nothing was sent:{string.Concat(lines)}{more}", nameof(body));
    }

    public static bool IsComplete<T>(IList<T>? list, bool mayBeEmpty)
    {
        if (list is null || list.Count == 0)
        {
            return list is null || mayBeEmpty;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is null or IRequestPart { IsComplete: false })
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsComplete<T>(IDictionary<string, T>? map)
    {
        foreach (var pair in map ?? Enumerable.Empty<KeyValuePair<string, T>>())
        {
            if (pair.Value is null or IRequestPart { IsComplete: false })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A required member.</summary>
    public void Required(string name, bool isSet)
    {
        if (!isSet)
        {
            _problems.Add($"'{_path}{name}' is required, but is not set.");
        }
    }

    /// <summary>A member that is a model.</summary>
    public void Part(string name, object? value)
    {
        if (value is IRequestPart { IsComplete: false } part)
        {
            Below(name, part);
        }
    }

    /// <summary>A member that is a list.</summary>
    public void Parts<T>(string name, IList<T>? list, bool mayBeEmpty)
    {
        if (list is { Count: 0 } && !mayBeEmpty)
        {
            _problems.Add($"'{_path}{name}' needs at least one item, but is empty.");
        }

        for (var i = 0; i < (list?.Count ?? 0); i++)
        {
            Entry($"{name}[{i.ToString(CultureInfo.InvariantCulture)}]", list![i]); // The loop has passed the null check.
        }
    }

    /// <summary>A member that is a dictionary.</summary>
    public void Parts<T>(string name, IDictionary<string, T>? map)
    {
        foreach (var pair in map ?? Enumerable.Empty<KeyValuePair<string, T>>())
        {
            // Keys are data and can hold an address.
            Entry(name + "[...]", pair.Value);
        }
    }

    private void Entry(string name, object? value)
    {
        if (value is null)
        {
            _problems.Add($"'{_path}{name}' must not be null.");
        }
        else
        {
            Part(name, value);
        }
    }

    private void Below(string name, IRequestPart part)
    {
        var path = _path;
        _path = path + name + ".";
        part.Describe(this);
        _path = path;
    }
}
