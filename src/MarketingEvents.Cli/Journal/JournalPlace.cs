using System.Security.Cryptography;
using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Where the journal of an import lies: beside the file, or in the state folder where that cannot be.</summary>
/// <param name="Path">The whole path.</param>
/// <param name="IsInStateFolder">Whether it is in the state folder, which is made when it is missing. Other folders are the user's.</param>
internal readonly record struct JournalPlace(string Path, bool IsInStateFolder = false)
{
    public const string Ending = ".hubspot";

    private const int DigitsOfName = 24;

    /// <summary>The places in the order in which they are tried.</summary>
    /// <param name="file">The file, or '-'.</param>
    /// <param name="contentHash">What tells the content of a pipe from others.</param>
    /// <param name="variable">Gives the value of an environment variable.</param>
    public static IReadOnlyList<JournalPlace> Of(string file, string contentHash, Func<string, string?> variable)
    {
        if (IsReadOnce(file))
        {
            return [InStateFolder(contentHash, variable)];
        }

        var place = OutputFile.Final(file);
        return [new(place + Ending), InStateFolder(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place))), variable)];
    }

    /// <summary>The folder for what has no place of its own.</summary>
    public static string StateFolder(Func<string, string?> variable) => variable("XDG_STATE_HOME") is { Length: > 0 } given && System.IO.Path.IsPathRooted(given)
        ? System.IO.Path.Combine(given, "hubspot-events")
        : OperatingSystem.IsWindows()
            ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "hubspot-events")
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state", "hubspot-events");

    private static JournalPlace InStateFolder(string hash, Func<string, string?> variable)
        => new(System.IO.Path.Combine(StateFolder(variable), hash[..DigitsOfName] + Ending), IsInStateFolder: true);

    // A pipe has been read, and is said to have no length.
    private static bool IsReadOnce(string file) => file == ListInput.StandardInput || new FileInfo(OutputFile.Final(file)) is not { Exists: true, Length: > 0 };
}
