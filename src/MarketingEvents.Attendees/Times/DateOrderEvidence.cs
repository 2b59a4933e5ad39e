namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Collects what the dates of a whole file say about the order of day and month.</summary>
internal sealed class DateOrderEvidence
{
    private int _dayFirst;
    private int _monthFirst;
    private int _open;
    private bool _isHalfDayEverywhere = true;
    private bool _isDayUnpadded;

    /// <summary>A date that could be read both ways, for the question; null when there is none.</summary>
    public string? OpenExample { get; private set; }

    /// <summary>Where <see cref="OpenExample"/> stands.</summary>
    public string? OpenPlace { get; private set; }

    /// <summary>Whether dates contradict each other.</summary>
    public bool IsContradictory => _dayFirst > 0 && _monthFirst > 0;

    public void Add(TimeValue value, string text, Func<string> place)
    {
        if (value.Kind != TimeKind.Dated || !value.IsOrderOpen)
        {
            return;
        }

        if (value.First > 12)
        {
            _dayFirst++;
        }
        else if (value.Second > 12)
        {
            _monthFirst++;
        }
        else if (value.First != value.Second)
        {
            _open++;
            OpenExample ??= text;
            OpenPlace ??= place();
            _isHalfDayEverywhere &= HasHalfDay(text);
            // '5/04/2026' is how Australia and New Zealand write the fifth of April; countries that begin with the month pad both or none.
            _isDayUnpadded |= IsUnpaddedBeforePadded(text);
        }
    }

    /// <summary>The order; null when it is open or does not matter.</summary>
    public DateOrder? Decide(DateOrder? hint)
        => IsContradictory ? null
            : _dayFirst > 0 ? DateOrder.DayFirst
            : _monthFirst > 0 ? DateOrder.MonthFirst
            : _open == 0 ? null
            : hint == DateOrder.DayFirst && !_isHalfDayEverywhere ? DateOrder.DayFirst
            : hint != DateOrder.DayFirst && _isHalfDayEverywhere && !_isDayUnpadded ? DateOrder.MonthFirst
            : null;

    /// <summary>Whether a date depends on the order, and the file does not decide it.</summary>
    public bool IsOpen(DateOrder? hint) => (_open > 0 || IsContradictory) && Decide(hint) is null;

    private static bool HasHalfDay(string text) => text.AsSpan().TrimEnd() is [.., ' ' or '\u00A0' or '\u202F' or (>= '0' and <= '9'), 'A' or 'P' or 'a' or 'p', 'M' or 'm']
        || text.Contains("AM ", StringComparison.OrdinalIgnoreCase) || text.Contains("PM ", StringComparison.OrdinalIgnoreCase);

    private static bool IsUnpaddedBeforePadded(string text)
    {
        var date = text.AsSpan().TrimStart();
        return date.Length > 4 && char.IsAsciiDigit(date[0]) && date[1] is '/' or '-' && date[2] == '0';
    }
}
