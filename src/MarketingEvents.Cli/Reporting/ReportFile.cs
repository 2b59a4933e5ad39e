using System.Globalization;
using System.Text.Json;
using CsvHelper;

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
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static ReportFile Create(string path)
        => new(new FileStream(path, FileMode.Create, FileAccess.Write), Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase));

    public void Write(IReadOnlyList<RowOutcome> outcomes)
    {
        var rows = outcomes.Select(outcome => new Row(
            outcome.Line, outcome.State?.ToWireWord(), outcome.Verdict.ToString(), outcome.Reason, string.Join(' ', outcome.Rules)));
        if (_isJson)
        {
            JsonSerializer.Serialize(_file, rows, Json);
            return;
        }

        using var text = new StreamWriter(_file) { NewLine = "\n" };
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        csv.WriteRecords(rows);
    }

    public void Dispose() => _file.Dispose();

    private sealed record Row(int Line, string? State, string Verdict, string? Reason, string Rules);
}
