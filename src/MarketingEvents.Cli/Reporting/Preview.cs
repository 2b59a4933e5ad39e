using HubSpot.MarketingEvents.Attendees;
using HubSpot.MarketingEvents.Delivery;

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

    /// <summary>What a run that sends nothing knows of the rows.</summary>
    public static ImportOutcomes OutcomesOf(AttendeeFile read) => new(read, outbox: null, new OutboxQuery());

    /// <summary>Why rows will not be sent, for a run that sends nothing.</summary>
    public static async Task WriteRejectedAsync(TextWriter output, AttendeeFile read)
    {
        var rejected = OutcomesOf(read).ReadAsync().Where(outcome => outcome.Verdict == Verdict.Rejected);
        Summary.WriteReasons(output, Verdict.Rejected, await Tally.OfAsync(rejected));
    }
}
