using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Generate.Naming;

/// <summary>Rules for the names that all published documents give, whatever the documents are.</summary>
public partial class NamesOfDocumentsTests
{
    private static readonly Lazy<IReadOnlyList<(string File, Api Api)>> Published = new(() =>
        [.. Directory.EnumerateFiles(Checkout.Published, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), ApiReader.Read(OpenApiDocument.Read(f))))]);

    [PublishedFact]
    public void No_method_or_client_ends_in_a_digit_that_its_path_does_not_have()
        => NoOffenders(o => EndsInDigit(o.Name) || EndsInDigit(o.Area[..^"Client".Length]));

    [PublishedFact]
    public void No_type_without_a_name_in_the_document_ends_in_a_digit()
    {
        var offenders = Published.Value.SelectMany(p => p.Api.Names.Types.Where(t => EndsInDigit(t.Value)).Select(t => $"{p.File}: {t.Value} for {t.Key}"));

        Assert.Equal([], offenders);
    }

    [PublishedFact]
    public void No_name_repeats_a_word_at_once() => NoOffenders(o => Repeated().IsMatch(o.Name) && !o.Route.Contains("lists", StringComparison.Ordinal));

    [PublishedFact]
    public void No_name_contains_a_number_that_stands_for_a_resource() => NoOffenders(o => TypeId().IsMatch(o.Name) || TypeId().IsMatch(o.Area));

    [PublishedFact]
    public void No_method_is_called_like_one_that_is_made_of_another()
    {
        var offenders = from published in Published.Value
                        from area in published.Api.Operations.GroupBy(o => o.Area)
                        let all = area.SelectMany(o => new[] { o.Name, o.Name + "WithResponse", o.Paging?.Name }).OfType<string>().ToList()
                        from twin in all.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
                        select $"{published.File}: {area.Key}.{twin.Key}";

        Assert.Equal([], offenders);
    }

    [PublishedFact]
    public void No_members_differ_only_in_case_or_are_called_like_their_type()
    {
        var offenders = from published in Published.Value
                        from model in published.Api.Models.OfType<ObjectModel>()
                        where model.Members.DistinctBy(m => m.Name.ToUpperInvariant()).Count() != model.Members.Count || model.Members.Any(m => m.Name == model.Name)
                        select $"{published.File}: {model.Name}";

        Assert.Equal([], offenders);
    }

    [PublishedFact]
    public void Every_get_returns_something()
        => NoOffenders(o => o is { Verb: "GET", Answer.Kind: AnswerKind.Nothing });

    [PublishedFact]
    public void What_pages_is_recognised()
    {
        var paging = Published.Value.Where(p => p.File == "marketing-events.v3.json" || p.File.Contains("hubdb", StringComparison.Ordinal))
            .SelectMany(p => p.Api.Operations).Where(o => o.Paging is not null).OrderBy(o => o.Area, StringComparer.Ordinal)
            .Select(o => $"{o.Area}.{o.Paging!.Name} of {o.Name}: {o.Paging.ItemsWireName} after {o.Paging.CursorParameter}");

        Assert.Equal(
            [
                "DraftClient.Enumerate of List: results after After",
                "MarketingEventsClient.Enumerate of List: results after After",
                "ParticipationsClient.EnumerateContactsBreakdown of ListContactsBreakdown: results after After",
                "ParticipationsClient.EnumerateBreakdownByExternalEventId of ListBreakdownByExternalEventId: results after After",
                "ParticipationsClient.EnumerateBreakdownByMarketingEventId of ListBreakdownByMarketingEventId: results after After",
                "TablesClient.Enumerate of List: results after After",
            ],
            paging);
        Assert.All(Published.Value.SelectMany(p => p.Api.Operations).Where(o => o.Paging is not null), o => Assert.StartsWith("Enumerate", o.Paging!.Name, StringComparison.Ordinal));
    }

    private static void NoOffenders(Func<Operation, bool> offends)
    {
        Assert.NotEmpty(Published.Value);

        var offenders = Published.Value.SelectMany(p => p.Api.Operations.Where(offends).Select(o => $"{p.File}: {o.Area}.{o.Name} for {o.Verb} {o.Route}"));

        Assert.Equal([], offenders);
    }

    private static bool EndsInDigit(string name) => char.IsAsciiDigit(name[^1]);

    [GeneratedRegex(@"([A-Z][a-z]+)\1(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"0[0-9]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex TypeId();
}
