using System.Text.Json;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>
/// The accounts that 'login' stored: one file each, in a folder of the configuration of the user. Only the owner can read them; files that others
/// can read, or could replace, are refused.
/// </summary>
internal sealed class AccountFolder(Func<string, string?> variable)
{
    private const string Ending = ".json";
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>The names of the accounts, in order.</summary>
    /// <exception cref="TokenException">The folder cannot be used.</exception>
    public IReadOnlyList<string> Names => Guarded(() =>
    {
        if (Find() is not { } path || !Directory.Exists(path))
        {
            return [];
        }

        CheckFolder(path);
        return Directory.EnumerateFiles(path, $"*{Ending}").Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(AccountName.IsName).Order(StringComparer.Ordinal).ToList();
    });

    /// <returns>The account; null when there is none of this name.</returns>
    /// <exception cref="TokenException">Its file cannot be used.</exception>
    public StoredAccount? Load(string name) => Guarded(() =>
    {
        if (Find() is not { } folder || PathIn(folder, name) is var path && !File.Exists(path))
        {
            return null;
        }

        CheckFolder(folder);
        using var file = File.OpenRead(path);
        // The handle, because the name may mean another file by now.
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & ~OwnersFile) != 0)
        {
            throw new TokenException(AccountMessages.FileIsOpen(path));
        }

        return Read(file) ?? throw new TokenException(AccountMessages.FileIsDamaged(path, name));
    });

    /// <summary>Stores an account, in place of one of the same name.</summary>
    /// <exception cref="TokenException">It cannot be stored.</exception>
    public void Save(string name, StoredAccount account) => Guarded(() =>
    {
        var folder = Find() ?? throw new TokenException(AccountMessages.NoFolder);
        Create(folder);
        CheckFolder(folder);
        var path = PathIn(folder, name);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var file = new FileStream(part, NewFile()))
            {
                JsonSerializer.Serialize(file, account, Json);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        return true;
    });

    /// <returns>Whether there was an account of this name.</returns>
    /// <exception cref="TokenException">It cannot be removed.</exception>
    public bool Remove(string name) => Guarded(() =>
    {
        if (Find() is not { } folder || PathIn(folder, name) is var path && !File.Exists(path))
        {
            return false;
        }

        File.Delete(path);
        return true;
    });

    // Relative values are to be ignored (XDG Base Directory Specification).
    private string? Find()
    {
        var configuration = variable("XDG_CONFIG_HOME") is { } xdg && Path.IsPathFullyQualified(xdg) ? xdg
            : OperatingSystem.IsWindows() ? variable("APPDATA")
            : variable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".config")
            : null;
        return string.IsNullOrEmpty(configuration) ? null : Path.Combine(configuration, "hubspot-events");
    }

    private static string PathIn(string folder, string name) => Path.Combine(folder, name + Ending);

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnersFolder);
        }
    }

    private static void CheckFolder(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnersFolder) != 0)
        {
            throw new TokenException(AccountMessages.FolderIsOpen(path));
        }
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        return options;
    }

    private static StoredAccount? Read(Stream file)
    {
        try
        {
            var account = JsonSerializer.Deserialize<StoredAccount>(file, Json);
            return account is { Service.IsAbsoluteUri: true } && account.Token is null != account.OAuth is null ? account : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T Guarded<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TokenException(AccountMessages.FolderCannotBeUsed(e.GetType().Name));
        }
    }
}
