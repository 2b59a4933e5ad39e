namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What a file may leave open, and how it is read. Copied when a file is opened; changes afterwards are ignored.</summary>
public sealed class AttendeeFileOptions
{
    /// <summary>The name of the file in messages. Default: the name of the file that is opened, or 'the input' for a stream.</summary>
    public string? Name { get; set; }

    /// <summary>The state of every row, whatever a state column holds; from a report that tells several states, only this one is taken. Default: as the file says.</summary>
    public SubscriberState? State { get; set; }

    /// <summary>The time zone of times that have none in the file. Default: none, which makes it a question if such times occur.</summary>
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>How dates such as 5/04/2026 are read. Default: decided from the whole file, or a question where the file leaves it open.</summary>
    public DateOrder? DateOrder { get; set; }

    /// <summary>The day of times without a date. Default: the day that the file states, or a question.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Stands in for a missing join time, and for a missing registration or cancellation time. Default: none; such rows are rejected.</summary>
    public DateTimeOffset? EventStart { get; set; }

    /// <summary>Stands in for a missing leave time. Later than <see cref="EventStart"/>. Default: none; such rows are rejected.</summary>
    public DateTimeOffset? EventEnd { get; set; }

    /// <summary>Whether hosts, organizers and panelists are taken, too. Default: false; the summary counts them.</summary>
    public bool IncludeOrganizers { get; set; }

    /// <summary>Whether presenters are taken, too. Default: false; the summary counts them. In a Teams meeting, everybody can be a presenter.</summary>
    public bool IncludePresenters { get; set; }

    /// <summary>Whether several rows of one person become one attendance from the first join to the last leave. Default: true.</summary>
    public bool MergeRejoins { get; set; } = true;

    /// <summary>Which column holds what, where the names in the file do not tell. Default: none.</summary>
    public ColumnMapping? Mapping { get; set; }

    /// <exception cref="ArgumentException">A value is not usable.</exception>
    internal AttendeeFileOptions Validated(string name)
    {
        if (State is { } state && !Enum.IsDefined(state))
        {
            throw new ArgumentException($"AttendeeFileOptions.State must be register, attend or cancel, but is '{state}'.");
        }

        if (DateOrder is { } order && !Enum.IsDefined(order))
        {
            throw new ArgumentException($"AttendeeFileOptions.DateOrder must be DayFirst or MonthFirst, but is '{order}'.");
        }

        if (EventStart >= EventEnd)
        {
            throw new ArgumentException("AttendeeFileOptions.EventEnd must be later than AttendeeFileOptions.EventStart.");
        }

        var copy = (AttendeeFileOptions)MemberwiseClone();
        copy.Name = SafeText.Shown(Name ?? name, 80);
        return copy;
    }
}
