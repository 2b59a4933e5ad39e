using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>
/// Writes rows of a file again, each with a reason behind its values, so that they can be corrected and read once more: text with the separator of
/// the file, JSON lines as JSON lines, and rows of a workbook as CSV, all in UTF-8. Rows of another table of the file begin with its header.
/// </summary>
public sealed class RejectsWriter : IDisposable
{
    /// <summary>The name of the column with the reason.</summary>
    public const string ReasonColumn = "Rejected because";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly RowForm _form;
    private readonly StreamWriter _writer;
    private IReadOnlyList<string>? _header;

    /// <summary>Writes into a stream, which is left open.</summary>
    /// <param name="stream">Where the rows go.</param>
    /// <param name="recognition">What kind of file the rows are from.</param>
    public RejectsWriter(Stream stream, Recognition recognition)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(recognition);
        _form = recognition.RowForm;
        // Spreadsheet programs take text without a mark for the encoding of the system.
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: !_form.IsJson), leaveOpen: true) { NewLine = _form.IsJson ? "\n" : "\r\n" };
    }

    /// <summary>Writes one row.</summary>
    /// <param name="row">The row as the file has it.</param>
    /// <param name="reason">Why it is rejected.</param>
    public void Write(SourceRow row, string reason)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(reason);
        if (_form.IsJson)
        {
            _writer.WriteLine(AsJson(row, reason));
            return;
        }

        var header = row.Header.Where(name => name != ReasonColumn).ToList();
        if (_header is null || !_header.SequenceEqual(header))
        {
            _header = header;
            WriteLine([.. header, ReasonColumn]);
        }

        // The reason of an earlier attempt gives way to the new one.
        var cells = row.Cells.Where((_, column) => column >= row.Header.Count || row.Header[column] != ReasonColumn).ToList();
        WriteLine([.. cells, .. Enumerable.Repeat("", Math.Max(0, header.Count - cells.Count)), reason]);
    }

    /// <summary>Writes what is still kept.</summary>
    public void Dispose() => _writer.Dispose();

    private static string AsJson(SourceRow row, string reason)
    {
        var line = new JsonObject();
        foreach (var (name, value) in row.Header.Zip(row.Cells))
        {
            line[name] = value;
        }

        line[ReasonColumn] = reason;
        return line.ToJsonString(Json);
    }

    private void WriteLine(IEnumerable<string> values) => _writer.WriteLine(string.Join(_form.Delimiter, values.Select(Quoted)));

    private string Quoted(string value)
        => value.Contains(_form.Delimiter) || value.AsSpan().ContainsAny('"', '\r', '\n') || value != value.Trim() ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
