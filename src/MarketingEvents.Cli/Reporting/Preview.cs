using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What was recognised in a file, and what will be sent of it.</summary>
internal static class Preview
{
    private const int MostIgnored = 10;

    public static void Write(TextWriter output, string file, AttendeeFile read)
    {
        output.WriteLine($"{file}: {read.Recognition}: {read.Summary}");
        if (read.Recognition.Columns.Count > 0)
        {
            output.WriteLine(Messages.ColumnsUsed(read.Recognition.Columns));
        }

        if (read.Recognition.IgnoredColumnCount > 0)
        {
            output.WriteLine(Messages.ColumnsNotUsed([.. read.Recognition.IgnoredColumns.Take(MostIgnored)], read.Recognition.IgnoredColumnCount));
        }

        if (read.Recognition.DateOrder is { } order)
        {
            output.WriteLine(Messages.DatesAreRead(order));
        }

        foreach (var question in read.Questions)
        {
            output.WriteLine(question.Text);
        }

        output.WriteLine(Messages.WillSend(read.Summary));
        output.WriteLine();
    }

    /// <summary>Why rows will not be sent, for a run that sends nothing.</summary>
    public static async Task WriteRejectedAsync(TextWriter output, AttendeeFile read)
    {
        var log = new OutcomeLog();
        await log.AddRejectedAsync(read);
        Summary.WriteReasons(output, Verdict.Rejected, log.InOrder());
    }
}
