using System.Runtime.CompilerServices;
using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli.Tests;

public class DemoListTests
{
    private const string Rewrite = "REWRITE_DEMO_LIST";

    [Fact]
    public void The_shipped_files_are_what_the_generator_writes()
    {
        var (list, expectation) = DemoList.Write();
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            File.WriteAllText(Shipped(DemoFiles.List), list);
            File.WriteAllText(Shipped(DemoFiles.Expectation), expectation);
        }

        Assert.True(list == File.ReadAllText(Shipped(DemoFiles.List)), $"The list differs. Run this test with {Rewrite}=1 and review the change.");
        Assert.True(expectation == File.ReadAllText(Shipped(DemoFiles.Expectation)), $"The expectation differs. Run this test with {Rewrite}=1 and review the change.");
    }

    [Fact]
    public void The_list_is_long_and_every_verdict_and_rule_occurs()
    {
        var expected = File.ReadLines(Shipped(DemoFiles.Expectation)).Skip(1).Select(line => line.Split(',')).ToList();

        var rules = expected.SelectMany(values => values[4].Split(' ')).ToHashSet();
        Assert.True(expected.Count >= 2000);
        Assert.Equal(Enum.GetNames<Verdict>().Order(), expected.Select(values => values[2]).Distinct().Order());
        // The zone of the demo has no summer time, and the list is no JSON. Of the SDK's rules, the others cannot be broken by a row that can be read.
        Assert.Equal(
            Enum.GetNames<RowFault>().Except([nameof(RowFault.TimeNotInZone), nameof(RowFault.UnreadableLine)])
                .Concat([nameof(AttendeeRule.OneAddress), nameof(AttendeeRule.PositiveContactId), nameof(AttendeeRule.OneMeaningPerInstant)]).Order(),
            rules.Where(rule => rule.Length > 0).Order());
    }

    [Fact]
    public void Addresses_lie_under_the_domains_for_examples_only()
    {
        var domains = File.ReadLines(Shipped(DemoFiles.List)).SelectMany(line => line.Split(',')).Where(value => value.Contains('@')).Select(value => value.Split('@')[^1].Trim('"').ToLowerInvariant());

        // '' belongs to the address that ends with the at sign.
        Assert.Equal(["", "example.com", "example.net", "example.org"], domains.Distinct().Order(StringComparer.Ordinal));
    }

    private static string Shipped(string file, [CallerFilePath] string source = "")
        => Path.Combine(Path.GetDirectoryName(source)!, "../../../src/MarketingEvents.Cli", file);
}
