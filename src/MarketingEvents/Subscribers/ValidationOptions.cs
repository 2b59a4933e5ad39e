namespace HubSpot.MarketingEvents;

/// <summary>How strictly attendees are checked.</summary>
public sealed class ValidationOptions
{
    /// <summary>
    /// Rules that are left out. Default: none. Accepted: every rule that is not documented by HubSpot itself (see <see cref="AttendeeRule"/>).
    /// What the service does with such an attendee is then found out by reading back. In configuration rules are listed by name; a name
    /// that no rule has is skipped by the binder, so every rule stays on.
    /// </summary>
    public ISet<AttendeeRule> SwitchedOff { get; set; } = new HashSet<AttendeeRule>();

    /// <summary>A private copy of the rules that are left out.</summary>
    /// <exception cref="ArgumentException">A rule is documented, or undefined.</exception>
    internal HashSet<AttendeeRule> ValidatedSwitchedOff()
    {
        var check = new OptionsCheck(nameof(ValidationOptions)).NotNull(nameof(SwitchedOff), SwitchedOff);
        var refused = (SwitchedOff ?? new HashSet<AttendeeRule>()).Where(rule => !IsOptional(rule)).ToList();
        check.That(refused.Count == 0, nameof(SwitchedOff), $"accepts {string.Join(", ", RuleSource.All.Keys.Where(IsOptional))}, but has '{string.Join("', '", refused)}'").ThrowIfAny();
        return [.. SwitchedOff!]; // Checked above.
    }

    private static bool IsOptional(AttendeeRule rule) => RuleSource.All.TryGetValue(rule, out var source) && source.Strength != RuleStrength.Documented;
}
