namespace HubSpot.JsonConverters;

/// <summary>A text or a number; neither when it is null.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal readonly struct JsonScalar
{
    public JsonScalar(string? text)
        : this() => Text = text;

    public JsonScalar(long integer)
        : this() => Integer = integer;

    public JsonScalar(double fraction)
        : this() => Fraction = fraction;

    public string? Text { get; }

    public long? Integer { get; }

    /// <summary>A number that is not a whole one of 64 bits.</summary>
    public double? Fraction { get; }
}
