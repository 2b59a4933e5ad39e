namespace HubSpot.JsonConverters;

using global::System;
using global::System.Globalization;
using global::System.Numerics;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

/// <summary>Numbers that are written back to the letter: 1.10 stays 1.10, and 1E+2 stays 1E+2.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class NumberToken
{
    // Newtonsoft's own limit. Parsing takes time that grows with the square of the length.
    private const int LongestInteger = 380;

    /// <summary>The token of a number type that is written as the given text, or the text itself where no type is.</summary>
    public static JValue Of(string json)
    {
        if (long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) && JsonConvert.ToString(integer) == json)
        {
            return new JValue(integer);
        }

        if (double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) && JsonConvert.ToString(value) == json)
        {
            return new JValue(value);
        }

        if (json.Length <= LongestInteger && BigInteger.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) && large.ToString(CultureInfo.InvariantCulture) == json)
        {
            return new JValue(large);
        }

        return decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && JsonConvert.ToString(exact) == json ? new JValue(exact) : new JRaw(json);
    }
}
