using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The file that '--profile' names: what was said about the files of one source, so that the next import need not say it again.</summary>
internal static class Profile
{
    /// <summary>Fills what the options leave open from the file, when there is one, and writes all of it back when that is more than it held.</summary>
    /// <exception cref="InputException">The file cannot be used.</exception>
    public static async Task ApplyAsync(string path, AttendeeFileOptions options, CancellationToken cancellationToken)
    {
        try
        {
            if (File.Exists(path))
            {
                await using var file = File.OpenRead(path);
                (await AttendeeProfile.LoadAsync(file, cancellationToken)).ApplyTo(options);
            }
        }
        catch (FormatException e)
        {
            throw new InputException(Messages.ProfileRefused(e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Messages.ProfileCannotBeUsed);
        }
    }

    /// <summary>Keeps what was said, once the file could be read with it.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static async Task SaveAsync(string path, AttendeeFileOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.Create(path);
            await new AttendeeProfile { Mapping = options.Mapping, State = options.State, TimeZone = options.TimeZone, DateOrder = options.DateOrder }.SaveAsync(file, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Messages.ProfileCannotBeUsed);
        }
    }
}
