namespace HubSpot.MarketingEvents.Cli;

/// <summary>The first line of a list: which column holds what. Names are compared without case, spaces, underscores and dashes.</summary>
internal static class Header
{
    /// <summary>The name that stands first is the one that messages and help show.</summary>
    private static readonly (Column Column, string[] Names)[] Known =
    [
        (Column.State, ["state", "subscriber state"]),
        (Column.Email, ["email", "email address", "mail"]),
        (Column.ContactId, ["contactId", "vid", "hubspot contact id", "record id", "record id contact"]),
        (Column.InteractionDateTime, ["interactionDateTime", "interaction time", "interaction at", "occurred at", "timestamp"]),
        (Column.RegisteredAt, ["registeredAt", "registered on", "registered", "registration time", "registration date time", "sign up time"]),
        (Column.CancelledAt, ["cancelledAt", "canceled at", "cancelled on", "canceled on", "cancellation time", "cancelation time"]),
        (Column.JoinedAt, ["joinedAt", "joined", "join time", "join date time"]),
        (Column.LeftAt, ["leftAt", "left", "leave time", "leave date time"]),
        (Column.FirstName, ["firstname", "given name"]),
        (Column.LastName, ["lastname", "surname", "family name"]),
    ];

    private static readonly Dictionary<string, Column> ByName =
        (from known in Known from name in known.Names select (Name: Normalized(name), known.Column)).ToDictionary(x => x.Name, x => x.Column);

    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(known => known.Names[0])];

    /// <exception cref="InputException">A column is unknown or there twice, or nobody is named.</exception>
    public static IReadOnlyList<Column> Read(string file, IReadOnlyList<string> names)
    {
        // Every other character of UTF-16 text is NUL when it is read as UTF-8.
        if (names.Any(name => name.Contains('\0')))
        {
            throw new InputException(Messages.FileIsNotText(file));
        }

        var unknown = names.Select((name, index) => (name, Place: index + 1)).Where(x => !ByName.ContainsKey(Normalized(x.name))).ToList();
        if (unknown.Count > 0)
        {
            throw new InputException(Messages.UnknownColumns(file, unknown));
        }

        var columns = names.Select(name => ByName[Normalized(name)]).ToList();
        if (columns.GroupBy(column => column).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            var places = columns.Select((column, index) => (column, Place: index + 1)).Where(x => x.column == twice.Key).Select(x => x.Place).ToList();
            throw new InputException(Messages.DuplicateColumn(file, NameOf(twice.Key), places));
        }

        return columns.Contains(Column.Email) || columns.Contains(Column.ContactId)
            ? columns
            : throw new InputException(Messages.NobodyIsNamed(file));
    }

    public static string NameOf(Column column) => Known.First(known => known.Column == column).Names[0];

    private static string Normalized(string name)
        => new([.. name.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '\u2010' or '\u2011')).Select(char.ToLowerInvariant)]);
}
