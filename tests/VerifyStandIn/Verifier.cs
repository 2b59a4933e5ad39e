using System.Runtime.CompilerServices;
using HubSpot.VerifyStandIn;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares a text with the snapshot beside the test.</summary>
public static class Verifier
{
    /// <summary>Compares with a snapshot that has the ending 'txt'.</summary>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
        => Verify(target, "txt", settings, sourceFile);

    /// <summary>Compares with a snapshot that has the given ending.</summary>
    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
        => new(settings, final => Snapshot.VerifyAsync(target, extension, final, sourceFile));
}
