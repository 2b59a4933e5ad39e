using System.ComponentModel;
using System.Diagnostics;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Opens an address in the browser of the user. The address is an argument of its own, and no shell reads it.</summary>
internal static class Browser
{
    /// <summary>Tries it; the address is printed as well, so nothing is lost when there is no browser.</summary>
    public static void Open(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            return;
        }

        string[] command = OperatingSystem.IsWindows() ? ["rundll32.exe", "url.dll,FileProtocolHandler"] : OperatingSystem.IsMacOS() ? ["/usr/bin/open"] : ["xdg-open"];
        var start = new ProcessStartInfo(command[0]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command.Skip(1).Append(address.AbsoluteUri))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start);
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException or PlatformNotSupportedException)
        {
            // No browser: the person opens the printed address.
        }
    }
}
