using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What 'import' can be told, with defaults and ranges.</summary>
internal sealed class ImportOptions
{
    private const int MostInChunk = 1000;

    public Argument<string> File { get; } = new("FILE") { Description = Messages.Help.File };

    public Option<string> Event { get; } = new("--event") { Description = Messages.Help.Event, HelpName = "ID", Required = true };

    public Option<string?> ExternalAccount { get; } = EventAddress.NewAccountOption();

    public Option<SubscriberState?> State { get; } = new("--state") { Description = Messages.Help.State, HelpName = "register|attend|cancel", CustomParser = ReadState };

    public Option<TimeZoneInfo?> TimeZone { get; } = new("--time-zone") { Description = Messages.Help.TimeZone, HelpName = "NAME", CustomParser = ReadTimeZone };

    public Option<DateOrder?> DateOrder { get; } = new("--date-order") { Description = Messages.Help.DateOrder, HelpName = "day-first|month-first", CustomParser = ReadDateOrder };

    public Option<DateOnly?> Date { get; } = new("--date") { Description = Messages.Help.Date, HelpName = "DAY", CustomParser = ReadDate };

    public Option<DateTimeOffset?> EventStart { get; } = EventTimes.NewStartOption(Messages.Help.EventStart);

    public Option<DateTimeOffset?> EventEnd { get; } = EventTimes.NewEndOption(Messages.Help.EventEnd);

    public Option<ColumnMapping?> Map { get; } = new("--map") { Description = Messages.Help.Map, HelpName = "FIELD=COLUMN", CustomParser = ReadMapping, Arity = ArgumentArity.OneOrMore };

    public Option<string?> Profile { get; } = new("--profile") { Description = Messages.Help.Profile, HelpName = "FILE" };

    public Option<bool> IncludeOrganizers { get; } = new("--include-organizers") { Description = Messages.Help.IncludeOrganizers };

    public Option<bool> IncludePresenters { get; } = new("--include-presenters") { Description = Messages.Help.IncludePresenters };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = Messages.Help.DryRun };

    public Option<string?> Rejects { get; } = new("--rejects") { Description = Messages.Help.Rejects, HelpName = "FILE" };

    public Option<bool> Json { get; } = new("--json") { Description = Messages.Help.Json };

    public Option<bool> Complete { get; } = new("--complete") { Description = Messages.Help.Complete };

    public ServiceOptions Service { get; } = new();

    public Option<int> ChunkSize { get; } = new("--chunk-size")
    {
        Description = Messages.Help.ChunkSize,
        HelpName = "ROWS",
        DefaultValueFactory = _ => new RecordingOptions().ChunkSize,
        CustomParser = ReadChunkSize,
    };

    public Option<TimeSpan?> Deadline { get; } = new("--deadline") { Description = Messages.Help.Deadline, HelpName = "TIME", CustomParser = ReadDeadline };

    public Option<string?> Journal { get; } = new("--journal") { Description = Messages.Help.Journal, HelpName = "FILE" };

    public Option<bool> Restart { get; } = new("--restart") { Description = Messages.Help.Restart };

    public Option<string?> Report { get; } = new("--report") { Description = Messages.Help.Report, HelpName = "FILE" };

    public Command AddTo(Command command)
    {
        command.Arguments.Add(File);
        foreach (var option in new Option[]
        {
            Event, ExternalAccount, DryRun, State, TimeZone, DateOrder, Date, EventStart, EventEnd, Map, Profile, IncludeOrganizers, IncludePresenters,
            Complete, Report, Rejects, Json, Deadline, Journal, Restart, ChunkSize,
        })
        {
            command.Options.Add(option);
        }

        Service.AddTo(command);
        Report.Validators.Add(CheckReport);
        command.Validators.Add(CheckEvent);
        command.Validators.Add(CheckComplete);
        return command;
    }

    /// <summary>The event that is addressed; the validator has made sure that there is one.</summary>
    public EventKey ReadEvent(ParseResult result) => EventAddress.Read(result.GetValue(ExternalAccount), result.GetRequiredValue(Event));

    /// <summary>What was said about the file.</summary>
    /// <exception cref="InputException">The event would end before it begins.</exception>
    public AttendeeFileOptions ReadFileOptions(ParseResult result) => result.GetValue(EventStart) >= result.GetValue(EventEnd) ? throw new InputException(Messages.EndIsNotLater) : new()
    {
        State = result.GetValue(State),
        TimeZone = result.GetValue(TimeZone),
        DateOrder = result.GetValue(DateOrder),
        Date = result.GetValue(Date),
        EventStart = result.GetValue(EventStart),
        EventEnd = result.GetValue(EventEnd),
        Mapping = result.GetValue(Map),
        IncludeOrganizers = result.GetValue(IncludeOrganizers),
        IncludePresenters = result.GetValue(IncludePresenters),
    };

    private void CheckComplete(CommandResult result)
    {
        if (result.GetValue(Complete) && result.GetResult(ExternalAccount) is null)
        {
            result.AddError(Messages.CompleteNeedsAccount);
        }
    }

    private void CheckEvent(CommandResult result)
        => EventAddress.Check(result, result.GetValue(ExternalAccount), result.GetResult(Event) is { Tokens: [{ Value: var id }, ..] } ? id : null);

    private static void CheckReport(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } path && !ReportFile.HasKnownEnding(path))
        {
            result.AddError(Messages.UnknownReportEnding(path));
        }
    }

    private static SubscriberState? ReadState(ArgumentResult result)
        => Word(result).ToLowerInvariant() switch
        {
            "register" => SubscriberState.Register,
            "attend" => SubscriberState.Attend,
            "cancel" => SubscriberState.Cancel,
            _ => Fault<SubscriberState?>(result, Messages.UnknownState(Word(result))),
        };

    private static DateOrder? ReadDateOrder(ArgumentResult result) => Word(result) switch
    {
        "day-first" => Attendees.DateOrder.DayFirst,
        "month-first" => Attendees.DateOrder.MonthFirst,
        var text => Fault<DateOrder?>(result, Messages.UnknownDateOrder(text)),
    };

    private static DateOnly? ReadDate(ArgumentResult result)
        => DateOnly.TryParseExact(Word(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : Fault<DateOnly?>(result, Messages.UnknownDate(Word(result)));

    private static ColumnMapping? ReadMapping(ArgumentResult result)
    {
        var mapping = new ColumnMapping();
        foreach (var token in result.Tokens)
        {
            try
            {
                mapping.Add(token.Value);
            }
            catch (ArgumentException e)
            {
                // Without the name of the parameter, which stands in brackets behind the sentence.
                return Fault<ColumnMapping>(result, $"'--map': {e.Message.Split(" (Parameter")[0]}");
            }
        }

        return mapping;
    }

    private static TimeZoneInfo? ReadTimeZone(ArgumentResult result)
        => TimeZoneInfo.TryFindSystemTimeZoneById(Word(result), out var zone) ? zone : Fault<TimeZoneInfo>(result, Messages.UnknownTimeZone(Word(result)));

    private static int ReadChunkSize(ArgumentResult result)
        => int.TryParse(Word(result), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= MostInChunk
            ? size
            : Fault<int>(result, Messages.ChunkSizeOutOfRange(Word(result), MostInChunk));

    private static TimeSpan? ReadDeadline(ArgumentResult result)
        => DurationText.Read(Word(result)) ?? Fault<TimeSpan?>(result, Messages.UnknownDuration(Word(result)));

    private static string Word(ArgumentResult result) => result.Tokens is [var token, ..] ? token.Value : "";

    private static T? Fault<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
