namespace HubSpot.MarketingEvents.Attendees;

/// <summary>
/// The report of one platform: how it is recognised, and what is special about it. What columns mean is known to <see cref="HeaderNames"/>,
/// and what a row says to <see cref="RowReader"/>; most platforms add nothing to that.
/// </summary>
internal abstract class Report
{
    private static readonly Dictionary<string, AttendeeField> None = [];

    /// <summary>The report in words.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the table comes from this platform.</summary>
    public abstract bool Recognizes(Table table);

    /// <summary>Names of columns that this platform uses in a sense of its own, normalized.</summary>
    public virtual IReadOnlyDictionary<string, AttendeeField> OwnNames => None;

    /// <summary>Names of columns that, beside a name, make a line a header although nothing else in it is known; normalized.</summary>
    public virtual IReadOnlyCollection<string> Marks => [];

    /// <summary>The order of day and month that the language or platform suggests; it does not decide alone.</summary>
    public virtual DateOrder? UsualOrder(Table table) => null;

    /// <summary>What the rows of a table are.</summary>
    public virtual TableUse UseOf(Table table, IReadOnlyList<Table> before) => TableUse.Attendees;

    /// <summary>Why nothing of the table can be sent, and what to export instead; null when it can.</summary>
    public virtual string? Refusal(Table table) => null;

    /// <summary>Whether the rows themselves say who registered and who attended. Otherwise the caller's state holds for every row.</summary>
    public virtual bool TellsStates => true;

    /// <summary>Whether the contact id is enough where a row has an address, too.</summary>
    public virtual bool PrefersContactId => false;

    /// <summary>Whether the row is one of a host or organizer.</summary>
    public virtual bool IsOrganizer(Observation row, string role) => StateWords.IsOrganizer(role);
}
