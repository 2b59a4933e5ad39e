namespace HubSpot.JsonConverters;

using global::System;

/// <summary>A text, a number or a point in time, as a <see cref="ScalarConverter{T}"/> gets and gives it; none of them stands for null.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal readonly struct JsonScalar
{
    private const byte IsWhole = 1;
    private const byte IsCut = 2;
    private const byte IsInstant = 3;

    // The number, or the ticks of a point in time: one place for both keeps the structure small.
    private readonly long _bits;
    private readonly short _offsetMinutes;
    private readonly byte _kind;

    public JsonScalar(string? text)
        : this() => Text = text;

    public JsonScalar(long integer)
        : this(integer, IsWhole)
    {
    }

    public JsonScalar(DateTimeOffset instant)
        : this(instant.Ticks, IsInstant) => _offsetMinutes = (short)instant.Offset.TotalMinutes;

    private JsonScalar(long bits, byte kind)
        : this()
    {
        _bits = bits;
        _kind = kind;
    }

    public string? Text { get; }

    /// <summary>A whole number.</summary>
    public long? Integer => _kind == IsWhole ? _bits : null;

    /// <summary>The whole part of any number: what follows the point is cut, not rounded.</summary>
    public long? Whole => _kind is IsWhole or IsCut ? _bits : null;

    /// <summary>A point in time, for writing only: where one is read it is still a text.</summary>
    public DateTimeOffset? Instant => _kind == IsInstant ? new DateTimeOffset(_bits, TimeSpan.FromMinutes(_offsetMinutes)) : null;

    /// <summary>A number that has a fraction.</summary>
    public static JsonScalar WithFraction(long whole) => new(whole, IsCut);
}
