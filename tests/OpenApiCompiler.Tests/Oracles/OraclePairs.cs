using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Tests.Generate;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Every change in every place and direction, compiled once as the client of before and of after.</summary>
internal static class OraclePairs
{
    // No divisor of the number of places, so that all of them occur.
    private const int Step = 11;

    public static IReadOnlyList<OraclePair> OfSchemas { get; } = [.. Combined().Select((p, number) => new OraclePair(FormattableString.Invariant($"Pair{number:000}"), p.Change, p.Place, p.Direction))];

    public static IReadOnlyList<OperationPair> OfOperations { get; } = [.. OperationChange.All.Select((change, number) => new OperationPair(FormattableString.Invariant($"Step{number:000}"), change))];

    /// <summary>Documents made at random, with one random change each.</summary>
    public static IReadOnlyList<RandomPair> OfRandomDocuments { get; } = [.. Enumerable.Range(0, IsFull ? 900 : 60).Select(RandomPair.Of).Where(p => !p.IsSame)];

    /// <summary>Set to 'all', every pair is compiled; by default some are.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("OPENAPI_ORACLES") == "all";

    /// <summary>The pairs that are compiled.</summary>
    public static IReadOnlyList<IOraclePair> Compiled { get; } = [.. All.Where((_, number) => IsFull || number % Step == 0), .. OfRandomDocuments];

    public static IEnumerable<IOraclePair> All => OfSchemas.Cast<IOraclePair>().Concat(OfOperations);

    public static Lazy<byte[]> OldClient { get; } = new(() => Compile(isOld: true));

    public static Lazy<byte[]> NewClient { get; } = new(() => Compile(isOld: false));

    private static IEnumerable<(SchemaChange Change, PairPlace Place, Direction Direction)> Combined()
        => SchemaChange.All.SelectMany(change =>
            PairPlace.InBodies.SelectMany(place => new[] { (change, place, Direction.Body), (change, place, Direction.Answer) })
                .Concat(change.FitsInQuery ? [(change, PairPlace.Query, Direction.Parameter)] : []));

    private static byte[] Compile(bool isOld)
    {
        var document = OraclePair.Empty();
        foreach (var pair in Compiled)
        {
            pair.AddTo(document, isOld);
        }

        return CSharp.Compile(Code.Of(document.ToString()).Select(f => CSharp.Parse(f.Value, f.Key)), "Generated");
    }
}
