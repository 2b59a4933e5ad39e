using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>The value of a scalar by the core schema of YAML 1.2: 'yes' and days are texts, and what is quoted is a text.</summary>
internal static partial class YamlScalar
{
    private const string Core = "tag:yaml.org,2002:";

    // Parsing takes time that grows with the square of the length.
    private const int LongestNumber = 400;

    /// <summary>The value; <paramref name="fault"/> says why there is none.</summary>
    public static object? ValueOf(Scalar scalar, out string? fault)
    {
        fault = null;
        var type = scalar.Tag.IsEmpty ? null : scalar.Tag.IsNonSpecific ? "str" : scalar.Tag.Value[Core.Length..];
        if (type == "str" || (type is null && scalar.Style != ScalarStyle.Plain))
        {
            return scalar.Value;
        }

        var value = Plain(scalar.Value);
        if (value is double and not (> double.NegativeInfinity and < double.PositiveInfinity))
        {
            fault = $"JSON has no number '{scalar.Value}'.";
        }
        else if (type is not null && type != TypeOf(value) && !(type == "float" && value is long or BigInteger))
        {
            fault = $"'{scalar.Value}' is not of the type '!!{type}'.";
        }

        return value;
    }

    public static JsonToken TokenOf(object? value)
        => value switch
        {
            null => JsonToken.Null,
            bool => JsonToken.Boolean,
            long or BigInteger => JsonToken.Integer,
            decimal or double => JsonToken.Float,
            _ => JsonToken.String,
        };

    private static string TypeOf(object? value)
        => TokenOf(value) switch
        {
            JsonToken.Null => "null",
            JsonToken.Boolean => "bool",
            JsonToken.Integer => "int",
            JsonToken.Float => "float",
            _ => "str",
        };

    private static object? Plain(string text)
        => text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" or "+.inf" or "-.inf" => double.NaN,
            _ when text.Length > LongestNumber => text,
            _ when Decimal().IsMatch(text) => Whole(text),
            _ when Hexadecimal().IsMatch(text) => Convert.ToInt64(text[2..], 16),
            _ when Octal().IsMatch(text) => Convert.ToInt64(text[2..], 8),
            _ when Fraction().IsMatch(text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            _ => text,
        };

    private static object Whole(string text)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[-+]?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^0x[0-9a-fA-F]{1,15}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^0o[0-7]{1,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Octal();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}
