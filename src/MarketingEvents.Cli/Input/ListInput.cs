using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Opens an attendee file, a pipe, or standard input; each is read once.</summary>
internal static class ListInput
{
    public const string StandardInput = "-";

    /// <exception cref="InputException">The file cannot be used, or leaves something open that its owner must say.</exception>
    public static async Task<AttendeeFile> OpenAsync(string path, AttendeeFileOptions options, Func<Stream> standardInput, CancellationToken cancellationToken)
    {
        try
        {
            var file = path == StandardInput ? await OpenAsync(standardInput(), options, cancellationToken) : await AttendeeFile.OpenAsync(path, options, cancellationToken);
            return file.Questions.Any(question => question.IsRequired) ? throw await UnansweredAsync(file) : file;
        }
        catch (AttendeeFileException e)
        {
            throw new InputException(Messages.FileRefused(e));
        }
    }

    private static Task<AttendeeFile> OpenAsync(Stream input, AttendeeFileOptions options, CancellationToken cancellationToken)
    {
        options.Name = Messages.StandardInput;
        return AttendeeFile.OpenAsync(input, options, cancellationToken);
    }

    private static async Task<InputException> UnansweredAsync(AttendeeFile file)
    {
        await file.DisposeAsync();
        return new InputException(Messages.FileLeavesOpen([.. file.Questions.Where(question => question.IsRequired)]));
    }
}
