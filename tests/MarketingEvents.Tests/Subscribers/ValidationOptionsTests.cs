using Microsoft.Extensions.Configuration;

namespace HubSpot.MarketingEvents.Tests;

public class ValidationOptionsTests
{
    /// <summary>One attendee that breaks the rule and, while the rule is on, no other.</summary>
    public static TheoryData<AttendeeRule, SubscriberState, Attendee> Optional => new()
    {
        { AttendeeRule.PositiveContactId, SubscriberState.Register, Attendee.OfContact(0) with { InteractionDateTime = Some.Noon } },
        { AttendeeRule.EmailShape, SubscriberState.Register, Attendee.OfEmail("nobody") with { InteractionDateTime = Some.Noon } },
        { AttendeeRule.TimesRequired, SubscriberState.Attend, Attendee.OfContact(7) with { InteractionDateTime = Some.Noon } },
        { AttendeeRule.JoinedBeforeLeft, SubscriberState.Attend, Attendance.OfContact(7, Some.Noon.AddHours(1), Some.Noon).ToAttendee() },
        { AttendeeRule.OneSecondAtLeast, SubscriberState.Attend, Attendance.OfContact(7, Some.Noon, Some.Noon.AddMilliseconds(1)).ToAttendee() },
        { AttendeeRule.EpochInMilliseconds, SubscriberState.Cancel, Attendee.OfContact(7) with { InteractionEpochMilliseconds = 1716382579 } },
    };

    [Fact]
    public void Every_rule_that_is_not_documented_is_tried_here()
        => Assert.Equal(RuleSource.All.Where(rule => rule.Value.Strength != RuleStrength.Documented).Select(rule => rule.Key).Order(), Optional.Select(row => (AttendeeRule)row[0]).Order());

    [Theory]
    [MemberData(nameof(Optional))]
    public void A_rule_that_is_not_documented_can_be_switched_off(AttendeeRule rule, SubscriberState state, Attendee attendee)
    {
        // Less than nothing is also less than a second, so turning times around takes both rules.
        var options = new ValidationOptions { SwitchedOff = { rule, AttendeeRule.OneSecondAtLeast } };

        var before = new AttendeeCheck().FindProblems(state, [attendee]);
        var after = new AttendeeCheck(options).FindProblems(state, [attendee]);

        Assert.NotEmpty(before);
        Assert.All(before, problem => Assert.Equal(rule, problem.Rule));
        Assert.Empty(after);
    }

    [Fact]
    public void Reversed_times_are_still_too_short_when_only_their_order_is_not_checked()
    {
        var check = new AttendeeCheck(new ValidationOptions { SwitchedOff = { AttendeeRule.JoinedBeforeLeft } });

        var problem = Assert.Single(check.FindProblems(SubscriberState.Attend, [Attendance.OfContact(7, Some.Noon.AddHours(1), Some.Noon).ToAttendee()]));

        Assert.Equal(AttendeeRule.OneSecondAtLeast, problem.Rule);
    }

    [Fact]
    public void Attend_without_times_still_needs_an_instant()
    {
        var check = new AttendeeCheck(new ValidationOptions { SwitchedOff = { AttendeeRule.TimesRequired } });

        var problem = Assert.Single(check.FindProblems(SubscriberState.Attend, [Attendee.OfContact(7)]));

        Assert.Equal(AttendeeRule.InteractionDateTimeRequired, problem.Rule);
    }

    [Theory]
    [InlineData(AttendeeRule.OneAddress)]
    [InlineData(AttendeeRule.ContactPropertiesWithEmail)]
    [InlineData(AttendeeRule.TimesForAttendOnly)]
    [InlineData(AttendeeRule.TimesOutsideProperties)]
    [InlineData(AttendeeRule.InteractionDateTimeRequired)]
    [InlineData(AttendeeRule.OneMeaningPerInstant)]
    [InlineData(default(AttendeeRule))]
    public void A_documented_or_undefined_rule_cannot_be_switched_off(AttendeeRule rule)
    {
        var options = new ValidationOptions { SwitchedOff = { AttendeeRule.EmailShape, rule } };

        var failure = Assert.Throws<ArgumentException>(() => new AttendeeCheck(options));

        Assert.Equal(
            "ValidationOptions.SwitchedOff accepts PositiveContactId, EmailShape, TimesRequired, JoinedBeforeLeft, OneSecondAtLeast, EpochInMilliseconds, "
            + $"but has '{rule}'.", failure.Message);
    }

    [Fact]
    public void Options_changed_later_change_nothing()
    {
        var options = new ValidationOptions();
        var check = new AttendeeCheck(options);

        options.SwitchedOff.Add(AttendeeRule.PositiveContactId);

        Assert.NotEmpty(check.FindProblems(SubscriberState.Register, [Attendee.OfContact(0)]));
    }

    [Fact]
    public void Rules_are_read_from_configuration_by_name()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["SwitchedOff:0"] = "EmailShape", ["SwitchedOff:1"] = "TimesRequired" })
            .Build();

        var options = configuration.Get<ValidationOptions>()!;

        Assert.Equal([AttendeeRule.EmailShape, AttendeeRule.TimesRequired], options.SwitchedOff.Order());
    }
}
