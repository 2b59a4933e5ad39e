using HubSpot.JsonConverters;
using Newtonsoft.Json;

namespace HubSpot.MarketingEvents;

/// <summary>
/// What the service reports about a contact and an event. Any word survives, so that one the SDK has never heard of breaks nothing;
/// words are equal whatever their case. <c>default</c> is no word at all and equals none of the named states.
/// </summary>
[JsonConverter(typeof(AttendanceStateConverter))]
[ConvertedBy(typeof(AttendanceStateConverter))]
public readonly struct AttendanceState : IEquatable<AttendanceState>
{
    private readonly string? _word;

    /// <summary>A state from its word on the wire.</summary>
    /// <exception cref="ArgumentNullException">The word is null.</exception>
    public AttendanceState(string word) => _word = word ?? throw new ArgumentNullException(nameof(word));

    /// <summary>'REGISTERED': signed up, and nothing later is known.</summary>
    public static AttendanceState Registered { get; } = new("REGISTERED");

    /// <summary>'ATTENDED': took part.</summary>
    public static AttendanceState Attended { get; } = new("ATTENDED");

    /// <summary>'CANCELLED': signed off.</summary>
    public static AttendanceState Cancelled { get; } = new("CANCELLED");

    /// <summary>'NO_SHOW': signed up and did not come; also what a registration for an ended event becomes (observed).</summary>
    public static AttendanceState NoShow { get; } = new("NO_SHOW");

    /// <summary>'EMPTY': a documented word without a documented meaning.</summary>
    public static AttendanceState Empty { get; } = new("EMPTY");

    /// <summary>The word; null for <c>default</c>.</summary>
    internal string? Word => _word;

    /// <summary>Whether both stand for the same word.</summary>
    public static bool operator ==(AttendanceState left, AttendanceState right) => left.Equals(right);

    /// <summary>Whether both stand for different words.</summary>
    public static bool operator !=(AttendanceState left, AttendanceState right) => !left.Equals(right);

    /// <summary>Whether the other stands for the same word.</summary>
    public bool Equals(AttendanceState other) => StringComparer.OrdinalIgnoreCase.Equals(ToString(), other.ToString());

    /// <summary>Whether the other is a state with the same word.</summary>
    public override bool Equals(object? obj) => obj is AttendanceState other && Equals(other);

    /// <summary>The same for words that differ in case only.</summary>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <summary>The word as the service wrote it; empty for <c>default</c>.</summary>
    public override string ToString() => _word ?? "";
}
