using System.Globalization;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Requests that one document allows, put before a service that follows another one.</summary>
internal static class ExchangeRequests
{
    private const int Requests = 60;

    /// <summary>Why the service refuses a request, or takes it for another one; empty when it takes all of them as they are meant.</summary>
    public static IReadOnlyList<string> Complaints(Exchange old, Exchange @new)
    {
        var samples = old.Values.ToDictionary(v => v.Place, v => new Samples(v.Schema, isAnswer: false, seed: 3).Take(Requests).ToList(), StringComparer.Ordinal);
        var service = @new.Values.ToDictionary(v => v.Place, v => new SchemaValidator(v.Schema, isAnswer: false), StringComparer.Ordinal);
        var values = Enumerable.Range(0, Requests).SelectMany(number => Values(old, @new, samples, service, new Random(number)));
        return [.. values, .. Body(old.Body, @new.Body), .. Credentials(old.Security, @new.Security)];
    }

    private static IEnumerable<string> Values(Exchange old, Exchange @new, Dictionary<string, List<JToken>> samples, Dictionary<string, SchemaValidator> service, Random random)
    {
        var sent = old.Values.Where(v => samples[v.Place].Count > 0 && (v.IsRequired || random.Next(2) == 0))
            .Select(v => (Value: v, Content: samples[v.Place][random.Next(samples[v.Place].Count)]))
            .ToDictionary(v => v.Value.Place, v => (v.Value, Texts: Written(v.Content, v.Value.IsRepeated), v.Content), StringComparer.Ordinal);
        foreach (var awaited in @new.Values)
        {
            if (sent.Remove(awaited.Place, out var value))
            {
                var read = Read(value.Texts, awaited);
                if (!JToken.DeepEquals(AsTexts(read), AsTexts(value.Content)))
                {
                    yield return $"{awaited.Place} is read as {read.ToString(Newtonsoft.Json.Formatting.None)}";
                }
                else if (!service[awaited.Place].Accepts(read))
                {
                    yield return $"{awaited.Place} is refused";
                }
                else if (awaited.Name != value.Value.Name && old.Values.Any(v => v.Name == awaited.Name && v.Place.StartsWith("path", StringComparison.Ordinal)))
                {
                    yield return $"{awaited.Place} takes '{value.Value.Name}' for '{awaited.Name}'";
                }
            }
            else if (awaited.IsRequired)
            {
                yield return $"{awaited.Place} is missing";
            }
            else if (old.Values.FirstOrDefault(v => v.Place == awaited.Place) is null
                && sent.Values.Any(s => !@new.Values.Any(v => v.Place == s.Value.Place) && JToken.DeepEquals(s.Value.Schema, awaited.Schema)))
            {
                // A value that nobody reads, beside a place that stays empty, was meant for it.
                yield return $"{awaited.Place} stays empty";
            }
            else if (old.Values.FirstOrDefault(v => v.Place == awaited.Place) is { } before && IsAnother(before.Schema["default"], awaited.Schema["default"]))
            {
                yield return $"{awaited.Place} has another default";
            }
        }
    }

    private static bool IsAnother(JToken? before, JToken? after) => before is not null && after is not null && !JToken.DeepEquals(before, after);

    // A service that expects no body may refuse one.
    private static IEnumerable<string> Body(Exchange.Content? old, Exchange.Content? @new)
    {
        if (old is null || @new is null)
        {
            return old is not null ? ["the body is refused"] : @new is { IsRequired: true } ? ["the body is missing"] : [];
        }

        return (@new.IsRequired && !old.IsRequired ? new[] { "the body may be missing" } : []).Concat(old.Forms.SelectMany(form => Form(form.Key, form.Value, @new)));
    }

    private static IEnumerable<string> Form(string media, JObject schema, Exchange.Content @new)
    {
        if (@new.Forms.FirstOrDefault(f => IsIn(media, f.Key)) is not { Key: not null } form)
        {
            return [$"{media} is refused"];
        }

        var service = new SchemaValidator(form.Value, isAnswer: false);
        var refused = new Samples(schema, isAnswer: false, seed: 5).Take(Requests).Where(body => !service.Accepts(body)).Select(body => $"the body {body} is refused");
        return refused.Concat(Defaults(schema, form.Value));
    }

    // What a request leaves out is read as the default.
    private static IEnumerable<string> Defaults(JToken? old, JToken? @new)
        => old is not JObject before || @new is not JObject after ? []
            : (before["properties"] as JObject ?? []).Properties().Where(p => IsAnother(p.Value["default"], after["properties"]?[p.Name]?["default"]) && !IsRequired(before, p.Name))
                .Select(p => $"'{p.Name}' has another default")
                .Concat((before["properties"] as JObject ?? []).Properties().SelectMany(p => Defaults(p.Value, after["properties"]?[p.Name])))
                .Concat(new[] { "items", "additionalProperties" }.SelectMany(place => Defaults(before[place], after[place])));

    private static bool IsRequired(JObject schema, string name) => (schema["required"] as JArray ?? []).Any(n => (string?)n == name);

    /// <summary>Whether a service that takes the range takes the form. Clients send JSON where any form is taken.</summary>
    public static bool IsIn(string media, string range)
        => range == "*/*" || (media == "*/*" ? "application/json" : media) is var sent && (sent == range || (range.EndsWith("/*", StringComparison.Ordinal) && sent.StartsWith(range[..^1], StringComparison.Ordinal)));

    private static IEnumerable<string> Credentials(JArray old, JArray @new)
        => from given in old.Count == 0 ? [[]] : old.Cast<JObject>()
           where @new.Count > 0 && !@new.Cast<JObject>().Any(asked => asked.Properties().All(scheme => given[scheme.Name] is JArray scopes && scheme.Value.All(s => scopes.Any(g => JToken.DeepEquals(g, s)))))
           select $"credentials {given.ToString(Newtonsoft.Json.Formatting.None)} are refused";

    private static List<string> Written(JToken value, bool isRepeated)
    {
        var texts = AsTexts(value) is JArray list ? list.Select(i => (string)i!).ToList() : [(string)AsTexts(value)!];
        return isRepeated || texts.Count == 0 ? texts : [string.Join(',', texts)];
    }

    private static JToken Read(List<string> texts, Exchange.Value value)
        => (string?)value.Schema["type"] == "array"
            ? new JArray((value.IsRepeated ? texts : texts.Take(1).SelectMany(t => t.Split(','))).Select(t => Typed(t, (string?)value.Schema["items"]?["type"])))
            : Typed(string.Join(',', texts), (string?)value.Schema["type"]);

    /// <summary>What a service reads from the text of an address.</summary>
    public static JToken Typed(string text, string? type)
        => type switch
        {
            "integer" when long.TryParse(text, CultureInfo.InvariantCulture, out var whole) => whole,
            "number" when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            "boolean" when bool.TryParse(text, out var flag) => flag,
            _ => text,
        };

    private static JToken AsTexts(JToken value)
        => value switch
        {
            JArray list => new JArray(list.Select(AsTexts)),
            { Type: JTokenType.Boolean } => (bool)value ? "true" : "false",
            JValue { Value: double number } => number.ToString("R", CultureInfo.InvariantCulture),
            JValue single => Convert.ToString(single.Value, CultureInfo.InvariantCulture)!,
            _ => value.ToString(Newtonsoft.Json.Formatting.None),
        };
}
