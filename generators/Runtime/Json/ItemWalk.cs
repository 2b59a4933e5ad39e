namespace HubSpot.JsonConverters;

using global::System;
using global::System.Collections.Generic;

/// <summary>Enumerates a list.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal struct ItemWalk<T> : IDisposable
{
    private readonly IEnumerator<T>? _other;
    private List<T>.Enumerator _usual;

    public ItemWalk(IEnumerable<T> items)
    {
        _usual = items is List<T> list ? list.GetEnumerator() : default;
        _other = items is List<T> ? null : items.GetEnumerator();
    }

    public readonly T Current => _other is null ? _usual.Current : _other.Current;

    public readonly ItemWalk<T> GetEnumerator() => this;

    public bool MoveNext() => _other is null ? _usual.MoveNext() : _other.MoveNext();

    public readonly void Dispose() => _other?.Dispose();
}
