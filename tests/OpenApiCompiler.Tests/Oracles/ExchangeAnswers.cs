using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Answers that one document allows, put before a client that was generated from another one.</summary>
internal static class ExchangeAnswers
{
    private const int Answers = 60;

    /// <summary>Reads an answer of a schema with the old client; false when it cannot.</summary>
    public delegate bool Reader(JObject oldSchema, JToken answer);

    /// <summary>What the client does not get although it was promised; empty when it gets everything.</summary>
    public static IReadOnlyList<string> Complaints(Exchange old, Exchange @new, Reader reader)
        => [
            .. @new.Successes.SelectMany(answer => Read(old, answer.Key, answer.Value, reader)),
            .. old.Successes.Count > 0 && @new.Successes.Count == 0 ? ["no success is answered"] : Array.Empty<string>(),
            .. old.Calls.Except(@new.Calls).Select(call => $"the service no longer calls '{call}'"),
        ];

    // Any 2xx is success. Of several bodies that the client knows, it reads the one that fits.
    private static IEnumerable<string> Read(Exchange old, int status, Exchange.Reply answer, Reader reader)
    {
        var former = old.Successes.GetValueOrDefault(status);
        if (former is not null || old.Successes.Count == 1)
        {
            foreach (var missing in (former ?? old.Successes.Values.Single()).Headers.Where(h => h.Value && !answer.Headers.GetValueOrDefault(h.Key)))
            {
                yield return $"the header '{missing.Key}' of {status} may be missing";
            }
        }

        var known = former is not null ? Schemas(former) : [.. old.Successes.Values.SelectMany(Schemas)];
        if (known.Count == 0)
        {
            yield break;
        }

        if (answer.Body is null)
        {
            if (former is not null || !old.Successes.Values.Any(r => r.Body is null))
            {
                yield return $"{status} has no body";
            }

            yield break;
        }

        // What a status promises holds for that status only.
        var complete = known.ConvertAll(schema => former is null ? null : SchemaValidator.OfPresence(schema));
        foreach (var schema in Schemas(answer))
        {
            foreach (var body in new Samples(schema, isAnswer: true, seed: 11).Take(Answers).Where(body => !known.Where((k, number) => complete[number]?.Accepts(body) != false && reader(k, body)).Any()))
            {
                yield return $"{status} answers {body.ToString(Newtonsoft.Json.Formatting.None)}";
            }
        }
    }

    private static List<JObject> Schemas(Exchange.Reply reply) => [.. reply.Body?.Forms.Values ?? []];
}
