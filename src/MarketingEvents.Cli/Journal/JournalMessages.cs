using static HubSpot.MarketingEvents.Cli.NumberText;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What is said about journals.</summary>
internal static class JournalMessages
{
    private const string NothingSent = "Nothing has been sent by this command.";
    private const string Continues = "What was sent is known up to that moment. When it can be written again, the same command continues.";

    public static string InUse(string path) => $"Another process imports with the journal {Name(path)} now. Wait until it has ended, or end it; 'hubspot-events status' shows how far it is. {NothingSent}";

    public static string CannotBeWritten(string path) => $"The journal {Name(path)} cannot be written. Name another place with '--journal FILE'. {NothingSent}";

    public static string FileHasChanged(ImportRecord before, string path)
        => $"The file is not the one whose import into event {SafeText.Quote(before.Import.Event.ToString())} began at {InstantText.Short(before.StartedAt)}: its content has changed since. {WaysOut(path)}";

    public static string OptionsHaveChanged(ImportRecord before, string path)
        => $"The import of this file into event {SafeText.Quote(before.Import.Event.ToString())} began at {InstantText.Short(before.StartedAt)} with other options for state, times, columns or people. {WaysOut(path)}";

    public static string IsContinued(long settled, long all)
        => $"The import is continued: {Number(settled)} of {Number(all)} were settled before. What is in doubt is read back first.";

    public static string IsOfOtherAccount => "This file was imported into this event with another account or token before. This is an import of its own; HubSpot counts nobody twice.";

    public static string DiskIsFull => $"The journal could not be written, because its disk is full. {Continues}";

    public static string DamagedMeanwhile => "The journal was damaged while it was in use. Move it away and run the command again: everything is sent once more, and HubSpot counts nobody twice.";

    public static string NotWritable => $"The journal cannot be written or read any more. {Continues}";

    public static string IsDamaged(string path)
        => $"{Name(path)} is no journal of an import, or it is damaged, or of a later version of this command. Move it away and run the command again: everything is sent once more, and HubSpot counts nobody twice. {NothingSent}";

    public static string NoImports => "There are no imports here. The journal of an import lies beside its file and ends in '.hubspot'; give its path, or that of its folder.";

    public static string IsNoJournal(string path) => $"{Name(path)} is neither a journal of an import nor a folder.";

    public static string CannotBeRead => "A journal cannot be read: it is damaged, or of a later version of this command, or its folder does not allow it.";

    public static string StateOf(ImportRecord record, bool isRunning, long open) => isRunning ? "running"
        : open == 0 ? "finished"
        : record.EndedAt is null ? "cut off; the same command continues it"
        : "stopped; the same command continues it";

    private static string WaysOut(string path)
        => $"To continue that import, use the file and options as they were. To begin anew with these, add '--restart', which forgets what {Name(path)} holds about it. {NothingSent}";

    public static string Name(string path) => SafeText.Quote(Path.GetFileName(path));
}
