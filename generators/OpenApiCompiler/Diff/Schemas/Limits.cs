using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Everything that cuts off some values of a type: bounds, lengths, patterns, and what only later versions of OpenAPI know.</summary>
internal static class Limits
{
    private static readonly string[] Lower = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"];
    private static readonly string[] Upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"];

    // Whoever adds one of these allows less; whether a changed one allows less cannot be told.
    private static readonly string[] Opaque =
    [
        "uniqueItems", "multipleOf", "pattern", "not", "contains", "dependentRequired", "dependentSchemas", "if", "then", "else",
        "patternProperties", "propertyNames", "prefixItems", "unevaluatedItems", "unevaluatedProperties",
    ];

    // Patterns that every text fits.
    private static readonly string[] Everything = [".*", "^.*$", "^.*", ".*$", ""];

    public static IEnumerable<string> Keywords => Lower.Concat(Upper).Concat(Opaque);

    public static void Compare(SchemaPair pair)
    {
        foreach (var keyword in Keywords)
        {
            var before = Effective(keyword, pair.Old[keyword], pair.Direction);
            var after = Effective(keyword, pair.New[keyword], pair.Direction);
            if (!JToken.DeepEquals(before, after))
            {
                var kind = before is null ? Kinds.LimitTightened : after is null ? Kinds.LimitRelaxed : Judge(keyword, before, after);
                pair.Add(kind, Judge(kind, pair.Direction), Say(keyword, before), Say(keyword, after));
            }
        }
    }

    // Null for what excludes nothing.
    private static JToken? Effective(string keyword, JToken? value, Direction direction)
        => value switch
        {
            JValue { Value: false } => null,
            JValue { Value: string pattern } when keyword == "pattern" && Everything.Contains(pattern) => null,
            // Nothing that is sent in an address or a header is empty.
            JValue { Value: ".+" or "^.+$" } when keyword == "pattern" && direction == Direction.Parameter => null,
            JValue when keyword is "minLength" or "minItems" or "minProperties" && NumberOf(value) == 0 => null,
            _ => value,
        };

    private static string Judge(string keyword, JToken before, JToken after)
    {
        if (NumberOf(before) is not { } old || NumberOf(after) is not { } @new)
        {
            return Kinds.LimitChanged;
        }

        if (keyword == "multipleOf")
        {
            return old == 0 || @new == 0 ? Kinds.LimitChanged
                : old % @new == 0 ? Kinds.LimitRelaxed
                : @new % old == 0 ? Kinds.LimitTightened
                : Kinds.LimitChanged;
        }

        return old == @new ? Kinds.LimitChanged : Lower.Contains(keyword) == @new > old ? Kinds.LimitTightened : Kinds.LimitRelaxed;
    }

    private static Impact Judge(string kind, Direction direction)
        => kind switch
        {
            Kinds.LimitTightened => Impact.Narrower(direction),
            Kinds.LimitRelaxed => Impact.Wider(direction),
            _ when direction.IsSent() => Impact.Different(direction),
            _ => Impact.Wider(direction),
        };

    private static string? Say(string keyword, JToken? value) => value is null ? null : $"{keyword} {value.ToString(Formatting.None)}";

    private static decimal? NumberOf(JToken value)
        => (value as JValue)?.Value switch
        {
            BigInteger huge => huge.Sign > 0 ? decimal.MaxValue : decimal.MinValue,
            double number => Math.Abs(number) < 1e28 ? (decimal)number : number > 0 ? decimal.MaxValue : decimal.MinValue,
            IConvertible number when value.Type is JTokenType.Integer or JTokenType.Float => Convert.ToDecimal(number, CultureInfo.InvariantCulture),
            _ => null,
        };
}
