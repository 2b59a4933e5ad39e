namespace HubSpot.JsonConverters;

using global::System.Globalization;
using global::System.Numerics;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;
#if NET
using global::System.Diagnostics.CodeAnalysis;
#endif

/// <summary>A number that is written as it was read: 1.10 stays 1.10, and 1E+2 stays 1E+2. A copy of it is a number like all others.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal sealed class NumberToken : JValue
{
    // Newtonsoft's own limit. Parsing takes time that grows with the square of the length.
    private const int LongestInteger = 380;

    private readonly string _json;

    private NumberToken(object value, string json)
        : base(value) => _json = json;

    /// <summary>The token of a JSON number, which is one of its own class only where Newtonsoft would write other text.</summary>
    public static JValue Of(string json)
    {
        var value = Value(json);
        return JsonConvert.ToString(value) == json ? new JValue(value) : new NumberToken(value, json);
    }

#if NET
    [RequiresUnreferencedCode("Has the attributes of the base method; converters are not used.")]
    [RequiresDynamicCode("Has the attributes of the base method; converters are not used.")]
#endif
    public override void WriteTo(JsonWriter writer, params global::Newtonsoft.Json.JsonConverter[] converters) => writer.WriteRawValue(_json);

#if NET
    [RequiresUnreferencedCode("Has the attributes of the base method; converters are not used.")]
    [RequiresDynamicCode("Has the attributes of the base method; converters are not used.")]
#endif
    public override Task WriteToAsync(JsonWriter writer, CancellationToken cancellationToken, params global::Newtonsoft.Json.JsonConverter[] converters)
        => writer.WriteRawValueAsync(_json, cancellationToken);

    private static object Value(string json)
        => long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer
            : json.Length <= LongestInteger && BigInteger.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large
            // Where a number is too large for the type, older frameworks say so and others give infinity.
            : double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction) ? fraction
            : json[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
}
