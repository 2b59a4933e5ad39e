using System.Globalization;
using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Diff;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>What the compiler and the wire say about a pair.</summary>
internal static partial class Oracle
{
    private const int SamplesOfEach = 200;

    private static readonly Lazy<IReadOnlySet<string>> Broken = new(() =>
        ApiCompat.Breaks(OraclePairs.OldClient.Value, OraclePairs.NewClient.Value).SelectMany(line => PairId().Matches(line)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal));

    private static readonly Lazy<OldReader> OldClient = new(() => new OldReader(OraclePairs.OldClient.Value));

    public static bool BreaksSource(IOraclePair pair) => Broken.Value.Contains(pair.Id);

    public static bool BreaksWire(OraclePair pair)
    {
        if (pair.Direction == Direction.Answer)
        {
            var promised = SchemaValidator.OfPresence(pair.OldSchema);
            return Answers(pair).Any(answer => !promised.Accepts(answer) || !OldClient.Value.Reads(pair.Id, answer));
        }

        var service = new SchemaValidator(pair.NewSchema, isAnswer: false);
        return Requests(pair).Any(request => !service.Accepts(Arrived(pair, request)) || MeansSomethingElse(pair, request));
    }

    public static bool BreaksWire(IExchangePair pair) => pair.Old.Keys.Any(verb => Complaints(pair, verb).Count > 0);

    /// <summary>What goes wrong on the wire, for messages.</summary>
    public static IReadOnlyList<string> Complaints(IExchangePair pair, string verb)
        => pair.New.TryGetValue(verb, out var after)
            ? [.. ExchangeRequests.Complaints(pair.Old[verb], after), .. ExchangeAnswers.Complaints(pair.Old[verb], after, pair.Reads)]
            : [$"'{verb}' is gone"];

    /// <summary>Whether the client of before reads an answer into the type of a shared schema.</summary>
    public static bool Reads(string type, JToken answer) => OldClient.Value.Reads(type, answer);

    private static IEnumerable<JToken> Answers(OraclePair pair) => new Samples(pair.NewSchema, isAnswer: true, seed: 7).Take(SamplesOfEach);

    private static IEnumerable<JToken> Requests(OraclePair pair) => new Samples(pair.OldSchema, isAnswer: false, seed: 7).Take(SamplesOfEach);

    private static JToken Arrived(OraclePair pair, JToken request)
        => pair.Direction == Direction.Parameter ? FromText(request, (string?)pair.NewSchema["type"]) : request;

    // Each value is optional, so leaving it out asks for the default.
    private static bool MeansSomethingElse(OraclePair pair, JToken request)
    {
        var isLeftOut = pair.Direction == Direction.Parameter || (pair.Place.Name == "member" && request["value"] is null);
        var (before, after) = (pair.Change.Old["default"], pair.Change.New["default"]);
        return isLeftOut && before is not null && after is not null && !JToken.DeepEquals(before, after);
    }

    // In an address everything is text.
    private static JToken FromText(JToken value, string? type)
    {
        var text = value.Type == JTokenType.Boolean ? (bool)value ? "true" : "false" : Convert.ToString(((JValue)value).Value, CultureInfo.InvariantCulture)!;
        return ExchangeRequests.Typed(text, type);
    }

    [GeneratedRegex("(?:Pair|Step|Rand)[0-9]{3,4}", RegexOptions.CultureInvariant)]
    private static partial Regex PairId();
}
