using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Diff;

/// <summary>Steps that HubSpot's document really took, as a reviewer judges them.</summary>
public sealed class HistoryTests
{
    [PublishedTheory]
    [InlineData("001.2023-09-07", "002.2023-09-08", "none", "")]
    [InlineData("002.2023-09-08", "005.2023-11-29", "none", "")]
    [InlineData("005.2023-11-29", "007.2024-02-16", "none", "")]
    [InlineData("007.2024-02-16", "008.2024-04-09", "major", "wire-breaking property-added: schema PropertyValue, member dataSensitivity")]
    [InlineData("008.2024-04-09", "010.2024-05-13", "major", "wire-breaking property-added: schema PropertyValue, member unit")]
    [InlineData("010.2024-05-13", "011.2024-05-14", "major", "wire-breaking operation-removed: get /participations/{marketingEventId}/breakdown")]
    [InlineData("011.2024-05-14", "039.2024-06-04", "major", "wire-breaking property-added: schema PropertyValue, member unit")]
    [InlineData("039.2024-06-04", "054.2024-09-09", "minor", "additive enum-value-added: schema PropertyValue, member source")]
    [InlineData("054.2024-09-09", "063.2024-10-02", "major", "source-breaking property-removed: schema MarketingEventUpdateRequestParams, member importStatus")]
    [InlineData("063.2024-10-02", "065.2024-10-15", "none", "")]
    [InlineData("065.2024-10-15", "067.2024-11-12", "major", "source-breaking schema-renamed: schema CollectionResponseSearchPublicResponseWrapperNoPaging")]
    [InlineData("067.2024-11-12", "071.2024-11-13", "minor", "additive operation-added: patch /{objectId}")]
    [InlineData("071.2024-11-13", "074.2024-11-14", "minor", "additive operation-added: post /batch/update")]
    [InlineData("074.2024-11-14", "077.2025-03-24", "none", "")]
    [InlineData("077.2025-03-24", "078.2025-06-06", "major", "wire-breaking property-added: schema PropertyValue, member sourceUpstreamDeployable")]
    public void A_step_of_the_history(string old, string @new, string step, string contains)
    {
        var diff = Compare($"history/{old}.v3.json", $"history/{@new}.v3.json");

        Assert.Equal(step, Words.Of(diff.Step));
        Assert.Equal(step == "none", diff.Changes.All(c => c.Severity == Severity.Noise));
        if (contains.Length > 0)
        {
            Assert.Contains(contains, diff.Changes.Select(Say));
        }
    }

    [PublishedFact]
    public void The_years_changes_are_told_one_by_one()
    {
        var diff = Compare("history/078.2025-06-06.v3.json", "marketing-events.v3.json");

        var found = diff.Changes.Select(Say).ToList();
        Assert.Contains("additive format-changed: schema MarketingEventSubscriber, member vid", found);
        Assert.Contains("wire-breaking property-became-required: schema MarketingEventSubscriber, member vid", found);
        Assert.Contains("additive property-became-required: schema MarketingEventPublicReadResponse, member customProperties", found);
        Assert.Contains("wire-breaking success-response-removed: post /batch/archive, answer 204", found);
        Assert.Contains("noise schema-renamed: schema CollectionResponseWithTotalParticipationBreakdown", found);
        Assert.Contains(diff.Changes, c => c is { Kind: Kinds.PathPrefixChanged, Severity: Severity.Noise, New: "/marketing/marketing-events/v3" });
    }

    [PublishedFact]
    public void Another_edition_differs_in_what_the_overlay_mends()
    {
        var diff = Compare("marketing-events.v3.json", "marketing-events.2025-09.json");

        var found = diff.Changes.Select(Say).ToList();
        Assert.Contains("source-breaking success-response-removed: post /batch/update, answer 207", found);
        Assert.Contains("wire-breaking format-changed: schema MarketingEventSubscriber, member vid", found);
        Assert.Contains("additive format-changed: schema SubscriberVidResponse, member vid", found);
        Assert.Contains("wire-breaking security-changed: get /{appId}/settings, security", found);
        Assert.DoesNotContain(found, line => line.Contains("operation-removed") || line.Contains("operation-moved"));
    }

    private static DocumentDiff Compare(string old, string @new)
        => DocumentDiff.Compare(
            OpenApiDocument.Read(Path.Combine(Checkout.Published, old)),
            OpenApiDocument.Read(Path.Combine(Checkout.Published, @new)),
            Checkout.ReadNames());

    private static string Say(Change change) => $"{Words.Of(change.Severity)} {change.Kind}: {change.Place.Text}";
}
