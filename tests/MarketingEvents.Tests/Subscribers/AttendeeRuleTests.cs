using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HubSpot.MarketingEvents.Tests;

public partial class AttendeeRuleTests
{
    [Fact]
    public void Every_rule_says_in_its_documentation_what_it_rests_on()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(AttendeeRule).Assembly.Location, "xml"));
        var documented = documentation.Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith("F:HubSpot.MarketingEvents.AttendeeRule.", StringComparison.Ordinal))
            .ToDictionary(member => member.Attribute("name")!.Value.Split('.')[^1], member => Source().Match(member.Value));

        var stated = RuleSource.All.ToDictionary(rule => rule.Key.ToString(), rule => $"{rule.Value.Fact} {rule.Value.Strength.ToString().ToLowerInvariant()}");

        Assert.Equal(Enum.GetNames<AttendeeRule>().Order(), stated.Keys.Order());
        Assert.Equal(stated.OrderBy(rule => rule.Key), documented.ToDictionary(rule => rule.Key, rule => $"{rule.Value.Groups[1]} {rule.Value.Groups[2]}").OrderBy(rule => rule.Key));
    }

    [GeneratedRegex(@"\(fact (\d+\.\d+), (documented|observed|inferred)")]
    private static partial Regex Source();
}
