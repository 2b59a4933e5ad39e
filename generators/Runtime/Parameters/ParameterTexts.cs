using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>Writes values as texts of a path, a query, a header or a form.</summary>
internal static class ParameterTexts
{
    /// <summary>The names and texts of a value in a query or a form. The texts are escaped, the names are not.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(string name, object value, ParameterStyle style, Func<string, string> escape)
    {
        if (SingleText(value) is { } text && style != ParameterStyle.Json)
        {
            return One(name, escape(text));
        }

        var token = JsonText.ToToken(value);
        return (token, style) switch
        {
            (_, ParameterStyle.Json) => One(name, escape(token.ToString(Formatting.None))),
            (JArray list, ParameterStyle.Repeated) => list.Select(item => Pair(name, escape(Of(item)))),
            (JObject map, ParameterStyle.Brackets) => map.Properties().Where(IsGiven).Select(m => Pair(name + "[" + m.Name + "]", escape(Of(m.Value)))),
            (JObject map, ParameterStyle.Repeated) => map.Properties().Where(IsGiven).Select(m => Pair(m.Name, escape(Of(m.Value)))),
            (JContainer, _) => One(name, Joined(token, style, escape)),
            _ => One(name, escape(Of(token))),
        };
    }

    /// <summary>The text of a value in a path or a header, escaped.</summary>
    public static string Single(object value, ParameterStyle style, Func<string, string> escape)
    {
        if (SingleText(value) is { } text && style != ParameterStyle.Json)
        {
            return escape(text);
        }

        var token = JsonText.ToToken(value);
        return style == ParameterStyle.Json ? escape(token.ToString(Formatting.None)) : Joined(token, style, escape);
    }

    /// <summary>A single value as text; a list or an object as JSON.</summary>
    public static string Of(JToken token)
        => token is JValue value ? Convert.ToString(value.Value is bool flag ? (flag ? "true" : "false") : value.Value, CultureInfo.InvariantCulture) ?? "" : token.ToString(Formatting.None);

    private static string? SingleText(object value)
        => value switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            long number => number.ToString(CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            _ => null,
        };

    private static string Joined(JToken token, ParameterStyle style, Func<string, string> escape)
    {
        var items = token switch
        {
            JArray list => list.Select(Of),
            JObject map => map.Properties().Where(IsGiven).SelectMany(m => new[] { m.Name, Of(m.Value) }),
            _ => new[] { Of(token) },
        };
        var separator = style switch
        {
            ParameterStyle.Spaces => escape(" "),
            ParameterStyle.Bars => escape("|"),
            _ => ",",
        };
        return string.Join(separator, items.Select(escape));
    }

    private static bool IsGiven(JProperty member) => member.Value.Type != JTokenType.Null;

    private static KeyValuePair<string, string> Pair(string name, string text) => new KeyValuePair<string, string>(name, text);

    private static KeyValuePair<string, string>[] One(string name, string text) => new[] { Pair(name, text) };
}
