using System.Text.Json;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The report that programs read: line, state, verdict, reason and rules of every row, as JSON or CSV; no addresses.</summary>
internal sealed class ReportFile : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    private readonly FileStream _file;
    private readonly bool _isJson;

    private ReportFile(FileStream file, bool isJson)
    {
        _file = file;
        _isJson = isJson;
    }

    public static bool HasKnownEnding(string path) => Path.GetExtension(path).ToLowerInvariant() is ".json" or ".csv";

    /// <summary>Opens the file before anything is sent, so that outcomes always have where to go.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static ReportFile Create(string path)
    {
        try
        {
            return new(new FileStream(path, FileMode.Create, FileAccess.Write), Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Messages.ReportCannotBeWritten);
        }
    }

    public void Write(IReadOnlyList<RowOutcome> outcomes)
    {
        if (_isJson)
        {
            JsonSerializer.Serialize(
                _file,
                outcomes.Select(outcome => new { outcome.Line, State = outcome.State?.ToWireWord(), Verdict = outcome.Verdict.ToString(), outcome.Reason, outcome.Rules }),
                Json);
            return;
        }

        using var text = new StreamWriter(_file) { NewLine = "\n" };
        text.WriteLine(OutcomeLine.Header);
        foreach (var outcome in outcomes)
        {
            text.WriteLine(OutcomeLine.Of(outcome));
        }
    }

    public void Dispose() => _file.Dispose();
}
