using System.Text;

namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>Opens files given as text or bytes.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Start = new(2026, 10, 5, 16, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset End = Start.AddHours(1);

    public static Task<ReadFile> ReadAsync(string text, Action<AttendeeFileOptions>? set = null) => ReadAsync(new UTF8Encoding(false).GetBytes(text), set);

    public static async Task<ReadFile> ReadAsync(byte[] bytes, Action<AttendeeFileOptions>? set = null)
    {
        var options = new AttendeeFileOptions { Name = "report.csv", TimeZone = TimeZoneInfo.Utc };
        set?.Invoke(options);
        await using var file = await AttendeeFile.OpenAsync(new OneWayStream(bytes), options);
        var rows = new List<AttendeeRow>();
        if (!file.Questions.Any(question => question.IsRequired))
        {
            await foreach (var row in file.ReadRowsAsync())
            {
                rows.Add(row);
            }
        }

        AssertNoAddress([.. file.Questions.Select(question => question.Text), .. rows.SelectMany(row => row.Problems).Select(problem => problem.Reason), file.Recognition.ToString(), .. file.Recognition.IgnoredColumns, .. file.Recognition.Columns.Values, .. rows.Select(row => row.ToString())]);
        return new ReadFile(file.Recognition, file.Summary, file.Questions, rows);
    }

    /// <summary>Why the file is refused.</summary>
    public static Task<AttendeeFileException> RefusalAsync(string text, Action<AttendeeFileOptions>? set = null) => RefusalAsync(new UTF8Encoding(false).GetBytes(text), set);

    public static async Task<AttendeeFileException> RefusalAsync(byte[] bytes, Action<AttendeeFileOptions>? set = null)
    {
        var refusal = await Assert.ThrowsAsync<AttendeeFileException>(() => ReadAsync(bytes, set));
        AssertNoAddress([refusal.Message, .. refusal.Suggestions.Select(suggestion => suggestion.ToString())]);
        return refusal;
    }

    private static void AssertNoAddress(IReadOnlyList<string> texts)
        => Assert.DoesNotContain(texts, text => text.Contains('@') || text.Any(character => char.IsControl(character) || character is >= '\u202A' and <= '\u202E'));
}
