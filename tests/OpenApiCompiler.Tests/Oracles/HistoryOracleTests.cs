using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Tests.Generate;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Steps that HubSpot's document really took, in both directions, held against the compiler and the wire.</summary>
public sealed class HistoryOracleTests
{
    // One that breaks C# only, one that breaks the wire, and one that adds.
    private static readonly string[] Telling = ["063.2024-10-02.v3.json", "078.2025-06-06.v3.json", "074.2024-11-14.v3.json"];

    public static TheoryData<string, string> Steps
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (one, other) in Repository.ReasonToSkip is null ? Pairs() : [("", "")])
            {
                data.Add(one, other);
            }

            return data;
        }
    }

    [PublishedTheory]
    [MemberData(nameof(Steps))]
    public void A_step_breaks_what_it_is_said_to_break(string old, string @new)
    {
        var (before, after) = (Document(old), Document(@new));
        var diff = DocumentDiff.Compare(before, after, null);
        var client = Compile(before);

        var complaints = Complaints(before.Root, after.Root, new OldReader(client));
        Assert.True(complaints.Count > 0 == (diff.Worst == Severity.WireBreaking), $"{diff.Worst}\n{string.Join('\n', complaints)}\n{Say(diff)}");
        if (diff.Worst < Severity.WireBreaking)
        {
            var breaks = ApiCompat.Breaks(client, Compile(after));
            Assert.True(breaks.Count > 0 == (diff.Worst == Severity.SourceBreaking), $"{diff.Worst}\n{string.Join('\n', breaks)}\n{Say(diff)}");
        }
    }

    private static IEnumerable<(string Old, string New)> Pairs()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Checkout.Published, "history")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
        return files.Zip(files.Skip(1)).Where(p => OraclePairs.IsFull || Telling.Contains(p.Second))
            .SelectMany(p => OraclePairs.IsFull ? new[] { p, (p.Second, p.First) } : [p]);
    }

    private static OpenApiDocument Document(string file) => OpenApiDocument.Read(Path.Combine(Checkout.Published, "history", file));

    private static byte[] Compile(OpenApiDocument document)
        => CSharp.Compile(Code.Of(document.Root.ToString()).Select(f => CSharp.Parse(f.Value, f.Key)), "Generated");

    private static List<string> Complaints(JObject old, JObject @new, OldReader client)
    {
        var after = Operations(@new).ToDictionary(o => o.Key, o => o.Exchange, StringComparer.Ordinal);
        return [.. Operations(old).SelectMany(o => !after.TryGetValue(o.Key, out var exchange) ? [$"{o.Key} is gone"]
            : ExchangeRequests.Complaints(o.Exchange, exchange).Concat(ExchangeAnswers.Complaints(o.Exchange, exchange, Read)).Distinct().Select(c => $"{o.Key}: {c}"))];

        bool Read(JObject schema, JToken answer) => schema[Exchange.NameMark] is not { } name || client.Reads((string)name!, answer);
    }

    // The edition's prefix is taken by clients at run time.
    private static IEnumerable<(string Key, Exchange Exchange)> Operations(JObject root)
        => from path in ((JObject)root["paths"]!).Properties()
           from verb in ((JObject)path.Value).Properties().Where(p => OpenApiDocument.Verbs.Contains(p.Name))
           select ($"{verb.Name} {OperationName.Shape(EditionPrefix.Strip(path.Name))}", Exchange.Of(root, path.Name, verb.Name));

    private static string Say(DocumentDiff diff)
        => string.Join('\n', diff.Changes.Where(c => c.Severity > Severity.Additive).Select(c => $"{Words.Of(c.Severity)} {c.Kind}: {c.Place.Text}"));
}
