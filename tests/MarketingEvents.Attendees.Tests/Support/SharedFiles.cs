using System.Runtime.CompilerServices;

namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>Samples of real forms that lie beside the repository on some machines.</summary>
internal static class SharedFiles
{
    public static string Folder { get; } = Find();

    private static string Find([CallerFilePath] string here = "")
    {
        var repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..")); // A source file is in a folder.
        return Path.GetFullPath(Path.Combine(repository, "../shared/attendee-files"));
    }
}
