using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>
/// Collects changes. A shared schema is compared once for each way its data travels; what both find in one place is one change,
/// and the worse judgement counts.
/// </summary>
internal sealed class ChangeLog
{
    private readonly Dictionary<(string Kind, string Pointer, string? Old, string? New), Change> _changes;
    private readonly bool? _isSent;

    public ChangeLog()
        : this([], null)
    {
    }

    private ChangeLog(Dictionary<(string Kind, string Pointer, string? Old, string? New), Change> changes, bool? isSent)
    {
        _changes = changes;
        _isSent = isSent;
    }

    public IEnumerable<Change> Changes => _changes.Values;

    /// <summary>The same log, for changes of data that travels one way.</summary>
    public ChangeLog For(Direction direction) => new(_changes, direction.IsSent());

    public void Add(string kind, Impact impact, JToken place, string? old = null, string? @new = null)
        => Add(new Change(kind, impact, Place.Of(place), Excerpt(old), Excerpt(@new)) { IsSent = _isSent });

    public void Add(Change change)
    {
        var key = (change.Kind, change.Place.Pointer, change.Old, change.New);
        if (!_changes.TryGetValue(key, out var present) || present.Severity < change.Severity)
        {
            _changes[key] = change;
        }
        else if (present.Severity == change.Severity && present.IsSent != change.IsSent)
        {
            _changes[key] = present with { IsSent = null };
        }
    }

    private static string? Excerpt(string? value) => value is { Length: > 200 } ? value[..200] + "..." : value;
}
