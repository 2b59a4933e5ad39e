using System.Globalization;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Which column of a file holds what, as its owner says. It wins over everything that is recognised.</summary>
public sealed class ColumnMapping
{
    private readonly Dictionary<AttendeeField, string> _columns = [];

    /// <summary>The columns by what they hold.</summary>
    public IReadOnlyDictionary<AttendeeField, string> Columns => _columns;

    /// <summary>Says which column holds a field.</summary>
    /// <param name="field">What it holds.</param>
    /// <param name="column">The name of the column in the file, or its number such as '#3'. Case, blanks and punctuation of the name do not matter.</param>
    /// <returns>The same mapping.</returns>
    /// <exception cref="ArgumentException">The field is not defined, is mapped twice, or the column has no name.</exception>
    public ColumnMapping Add(AttendeeField field, string column)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        if (!Enum.IsDefined(field))
        {
            throw new ArgumentException($"'{field}' is not a field.", nameof(field));
        }

        if (!_columns.TryAdd(field, column.Trim()))
        {
            throw new ArgumentException($"'{FieldWord.Of(field)}' is mapped twice.", nameof(field));
        }

        return this;
    }

    /// <summary>Says it in the form of a command line: email=E-mail address.</summary>
    /// <param name="text">A field, an equals sign and a column.</param>
    /// <returns>The same mapping.</returns>
    /// <exception cref="ArgumentException">The text has another form, or names an unknown field or one that is mapped already.</exception>
    public ColumnMapping Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign < 1 || string.IsNullOrWhiteSpace(text[(sign + 1)..]))
        {
            throw new ArgumentException($"{SafeText.Quoted(text)} is not a mapping. Write a field, '=' and a column, such as email=\"E-mail address\".", nameof(text));
        }

        var word = text[..sign].Trim();
        var field = FieldWord.Find(word)
            ?? throw new ArgumentException($"{SafeText.Quoted(word)} is not a field. Use one of {string.Join(", ", FieldWord.All)}.", nameof(text));
        return Add(field, text[(sign + 1)..].Trim().Trim('"'));
    }

    /// <summary>The position of a column; null when the header does not have it.</summary>
    internal static int? Find(string column, IReadOnlyList<string> header)
    {
        if (column[0] == '#' && int.TryParse(column.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= header.Count ? number - 1 : null;
        }

        var exact = Positions(header, name => name.Trim() == column);
        var near = exact.Count > 0 ? exact : Positions(header, name => HeaderText.Normalized(name) is { Length: > 0 } normalized && normalized == HeaderText.Normalized(column));
        return near.Count > 0 ? near[0] : null;
    }

    internal ColumnMapping Copy()
    {
        var copy = new ColumnMapping();
        foreach (var (field, column) in _columns)
        {
            copy._columns.Add(field, column);
        }

        return copy;
    }

    private static List<int> Positions(IReadOnlyList<string> header, Func<string, bool> matches)
        => [.. Enumerable.Range(0, header.Count).Where(index => matches(header[index]))];
}
