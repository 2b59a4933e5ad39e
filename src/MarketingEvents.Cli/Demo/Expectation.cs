namespace HubSpot.MarketingEvents.Cli;

/// <summary>What is to become of each row of a list: the lines of a report in CSV.</summary>
internal sealed class Expectation
{
    private readonly Dictionary<string, string> _byLine;

    private Expectation(Dictionary<string, string> byLine) => _byLine = byLine;

    /// <exception cref="InputException">The file does not exist.</exception>
    public static Expectation Read(string path) => File.Exists(path)
        ? new(ByLine(File.ReadLines(path).Skip(1).Where(text => text.Length > 0)))
        : throw new InputException(Messages.FileIsMissing(Path.GetFileName(path)));

    /// <summary>One sentence for every row that ended otherwise, is missing, or was not expected.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyList<RowOutcome> outcomes)
    {
        var actual = ByLine(outcomes.Select(OutcomeLine.Of));
        return
        [
            .. from line in _byLine.Keys.Union(actual.Keys)
               let expected = _byLine.GetValueOrDefault(line)
               let found = actual.GetValueOrDefault(line)
               where expected != found
               select Messages.Difference(expected, found),
        ];
    }

    // A line that is expected twice matches nothing.
    private static Dictionary<string, string> ByLine(IEnumerable<string> texts)
        => texts.GroupBy(LineOf).ToDictionary(line => line.Key, line => string.Join("' and '", line));

    private static string LineOf(string text) => text.Split(',')[0];
}
