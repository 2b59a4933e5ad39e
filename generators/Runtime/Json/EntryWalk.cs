namespace HubSpot.JsonConverters;

using global::System;
using global::System.Collections.Generic;

/// <summary>Enumerates a dictionary.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal struct EntryWalk<T> : IDisposable
{
    private readonly IEnumerator<KeyValuePair<string, T>>? _other;
    private Dictionary<string, T>.Enumerator _usual;

    public EntryWalk(IEnumerable<KeyValuePair<string, T>> entries)
    {
        _usual = entries is Dictionary<string, T> dictionary ? dictionary.GetEnumerator() : default;
        _other = entries is Dictionary<string, T> ? null : entries.GetEnumerator();
    }

    public readonly KeyValuePair<string, T> Current => _other is null ? _usual.Current : _other.Current;

    public readonly EntryWalk<T> GetEnumerator() => this;

    public bool MoveNext() => _other is null ? _usual.MoveNext() : _other.MoveNext();

    public readonly void Dispose() => _other?.Dispose();
}
