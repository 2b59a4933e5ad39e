using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What 'import' can be told, with defaults and ranges.</summary>
internal sealed class ImportOptions
{
    private const int MostInChunk = 1000;

    public Argument<string> File { get; } = new("FILE") { Description = Messages.Help.File };

    public Option<string> Event { get; } = new("--event") { Description = Messages.Help.Event, HelpName = "ID", Required = true };

    public Option<string?> Account { get; } = new("--account") { Description = Messages.Help.Account, HelpName = "ID" };

    public Option<SubscriberState?> State { get; } = new("--state") { Description = Messages.Help.State, HelpName = "register|attend|cancel", CustomParser = ReadState };

    public Option<TimeZoneInfo?> TimeZone { get; } = new("--time-zone") { Description = Messages.Help.TimeZone, HelpName = "NAME", CustomParser = ReadTimeZone };

    public Option<string> Edition { get; } = new("--edition") { Description = Messages.Help.Edition, HelpName = "EDITION", DefaultValueFactory = _ => Editions.V3 };

    public Option<Uri> BaseUrl { get; } = new("--base-url")
    {
        Description = Messages.Help.BaseUrl,
        HelpName = "URL",
        DefaultValueFactory = _ => new MarketingEventsOptions().BaseAddress,
        CustomParser = ReadBaseUrl,
    };

    public Option<int> ChunkSize { get; } = new("--chunk-size")
    {
        Description = Messages.Help.ChunkSize,
        HelpName = "ROWS",
        DefaultValueFactory = _ => new RecordingOptions().ChunkSize,
        CustomParser = ReadChunkSize,
    };

    public Option<TimeSpan?> Deadline { get; } = new("--deadline") { Description = Messages.Help.Deadline, HelpName = "TIME", CustomParser = ReadDeadline };

    public Option<string?> Report { get; } = new("--report") { Description = Messages.Help.Report, HelpName = "FILE" };

    public Command AddTo(Command command)
    {
        command.Arguments.Add(File);
        foreach (var option in new Option[] { Event, Account, State, TimeZone, Edition, BaseUrl, ChunkSize, Deadline, Report })
        {
            command.Options.Add(option);
        }

        Report.Validators.Add(CheckReport);
        command.Validators.Add(CheckEvent);
        return command;
    }

    /// <summary>The event that is addressed; the validator has made sure that there is one.</summary>
    public EventKey ReadEvent(ParseResult result)
        => result.GetValue(Account) is { } account
            ? new EventKey(new ExternalEventKey(account, result.GetRequiredValue(Event)))
            : new EventKey(ObjectIdOf(result.GetRequiredValue(Event)));

    private void CheckEvent(CommandResult result)
    {
        if (result.GetResult(Event) is not { Tokens: [{ Value: var id }, ..] })
        {
            return;
        }

        var account = result.GetValue(Account);
        if (account is null ? ObjectIdOf(id) <= 0 : !IsExternalId(account) || !IsExternalId(id))
        {
            result.AddError(account is null ? Messages.NoObjectId(id) : Messages.NoExternalId);
        }
    }

    private static bool IsExternalId(string id) => !string.IsNullOrWhiteSpace(id) && id is not ("." or "..");

    private static long ObjectIdOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static void CheckReport(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } path && !ReportFile.HasKnownEnding(path))
        {
            result.AddError(Messages.UnknownReportEnding(path));
        }
    }

    private static SubscriberState? ReadState(ArgumentResult result)
        => StateWord.Read(Word(result)) ?? Fault<SubscriberState?>(result, Messages.UnknownState(Word(result)));

    private static TimeZoneInfo? ReadTimeZone(ArgumentResult result)
        => TimeZoneInfo.TryFindSystemTimeZoneById(Word(result), out var zone) ? zone : Fault<TimeZoneInfo>(result, Messages.UnknownTimeZone(Word(result)));

    private static Uri? ReadBaseUrl(ArgumentResult result)
        => Uri.TryCreate(Word(result), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : Fault<Uri>(result, Messages.UnsafeBaseUrl(Word(result)));

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
