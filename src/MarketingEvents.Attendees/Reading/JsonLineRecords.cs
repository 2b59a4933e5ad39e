using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Streams the records of a file with one JSON object per line. New property names make a new header.</summary>
internal static class JsonLineRecords
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    public static async IAsyncEnumerable<Record> ReadAsync(RecordLimitReader text, string name, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = new LimitedLines(text);
        for (var line = 1; await lines.ReadAsync(line, cancellationToken).ConfigureAwait(false) is { } content; line++)
        {
            if (content.AsSpan().Trim(" \t\r\uFEFF").IsEmpty)
            {
                continue;
            }

            var place = new RowPlace(null, line);
            var known = columns.Count;
            var cells = Parse(content, columns);
            if (columns.Count > Limits.MostColumns)
            {
                throw new AttendeeFileException(AttendeeFileFault.TooLarge, Messages.TooManyColumns(name, place));
            }

            if (columns.Count > known)
            {
                yield return new Record(place, [.. columns.OrderBy(pair => pair.Value).Select(pair => pair.Key)], IsHeader: true);
            }

            yield return cells is null
                ? new Record(place, [content], Problem: new RowProblem(RowFault.UnreadableLine, null, Messages.NotAJsonObject))
                : new Record(place, cells);
        }
    }

    /// <summary>The values by the position of their names; null when the line is no object.</summary>
    private static string[]? Parse(string line, Dictionary<string, int> columns)
    {
        try
        {
            using var document = JsonDocument.Parse(line.Trim('\uFEFF'), Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var values = new Dictionary<int, string>();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (!columns.TryGetValue(property.Name, out var column))
                {
                    columns.Add(property.Name, column = columns.Count);
                }

                values[column] = Text(property.Value);
            }

            var cells = new string[columns.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = values.GetValueOrDefault(i, "");
            }

            return cells;
        }
        // A name or text with half a pair of surrogates is JSON, and no text.
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };
}
