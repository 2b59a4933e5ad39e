using System.Diagnostics;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Building;

/// <summary>The checkout as a fresh clone would have it, in a folder whose name has what build scripts stumble over unless another is given.</summary>
internal sealed class CleanCopy : IDisposable
{
    // Tests are not built here, and those that run beside this one write into their folders.
    private static readonly string[] Ignored = [".git", ".idea", ".vs", "artifacts", "bin", "obj", "TestResults", "tests"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("clean-copy-");

    public CleanCopy(string name = "a büild $HOME `touch pwned` folder")
    {
        Root = Path.Combine(_temporary.FullName, name);
        Copy(new DirectoryInfo(Repository.Root), Root);
        EmptyFeed = _temporary.CreateSubdirectory("feed").FullName;
    }

    public string Root { get; }

    /// <summary>A package source without packages: a restore that works with it needed no network.</summary>
    public string EmptyFeed { get; }

    public string this[string path] => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <param name="culture">The settings of the machine, as a POSIX locale.</param>
    /// <param name="arguments">The arguments of 'dotnet'.</param>
    public async Task<BuildRun> RunAsync(string culture, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A test run is itself started by a build, whose settings a build of its own must not inherit.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = culture;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("'dotnet' could not be started.");
        using var deadline = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return BuildRun.Of(this, process.ExitCode, await output + await errors);
    }

    public void Dispose() => _temporary.Delete(recursive: true);

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories().Where(folder => !Ignored.Contains(folder.Name)))
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }
}
