namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Finds columns whose names are close to known ones: a letter more, less or exchanged, or a known name inside.</summary>
internal static class NearNames
{
    private const int MostColumns = 200;

    private static readonly AttendeeField[] Worthwhile =
        [AttendeeField.Email, AttendeeField.ContactId, AttendeeField.Joined, AttendeeField.Left, AttendeeField.Registered, AttendeeField.Cancelled, AttendeeField.State, AttendeeField.FirstName, AttendeeField.LastName];

    /// <summary>At most one suggestion per column and per field, the closest first.</summary>
    public static IReadOnlyList<ColumnSuggestion> For(IReadOnlyList<string> header)
    {
        var candidates = new List<(int Distance, ColumnSuggestion Suggestion)>();
        foreach (var column in header.Take(MostColumns))
        {
            var name = HeaderText.Normalized(column);
            foreach (var field in Worthwhile.Where(_ => name.Length is >= 3 and <= 40))
            {
                var distance = HeaderNames.NamesOf(field).Min(known => Distance(name, known));
                if (distance < int.MaxValue)
                {
                    candidates.Add((distance, new ColumnSuggestion(field, column)));
                }
            }
        }

        var chosen = new List<ColumnSuggestion>();
        foreach (var (_, suggestion) in candidates.OrderBy(candidate => candidate.Distance))
        {
            if (!chosen.Any(other => other.Field == suggestion.Field || other.Column == suggestion.Column))
            {
                chosen.Add(suggestion);
            }
        }

        return chosen;
    }

    private static int Distance(string name, string known)
    {
        if (known.Length >= 4 && name.Contains(known, StringComparison.Ordinal))
        {
            return 1 + ((name.Length - known.Length) / 4);
        }

        var most = known.Length <= 4 ? 1 : 2;
        return Math.Abs(name.Length - known.Length) <= most && Edits(name, known) is var edits && edits <= most ? edits : int.MaxValue;
    }

    // Exchanged neighbours count once.
    private static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
