using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Building;

/// <summary>
/// The builds that a developer goes through, one after another in one clean copy. They are slow and depend on each other, so
/// they run once, and each test looks at one of them.
/// </summary>
public sealed class BuildStory : IAsyncLifetime
{
    public const string NewSentence = "A sentence that only this test has written.";

    private const string Project = "src/MarketingEvents";
    private const string BrokenFile = "openapi/broken document.json";
    private const string HostileFile = "openapi/hostile $HOME `touch pwned` 'a'.json";
    private const string OldSentence = "How far the service is with a batch; CANCELED and COMPLETE are final.";

    // Other signs for minus, point and digits, and another lower case of 'I': what is written in the culture of the machine does not compile.
    private const string Swedish = "sv_SE.UTF-8";
    private const string Persian = "fa_IR.UTF-8";
    private const string Arabic = "ar_SA.UTF-8";
    private const string Turkish = "tr_TR.UTF-8";

    private static readonly string[] Quietly = ["-nologo", "-v:minimal", "-nodeReuse:false"];

    // The first build shows that nothing is warned of; the others ask other questions.
    private static readonly string[] Plainly = ["--no-restore", "-p:RunAnalyzers=false", .. Quietly];

    internal BuildRun First { get; private set; } = Never;

    internal BuildRun Again { get; private set; } = Never;

    internal BuildRun OtherFramework { get; private set; } = Never;

    internal BuildRun ChangedOverlay { get; private set; } = Never;

    internal BuildRun BrokenDocument { get; private set; } = Never;

    internal BuildRun HostileDocument { get; private set; } = Never;

    /// <summary>Null where HubSpot's published documents do not lie beside the checkout.</summary>
    internal BuildRun? OtherEdition { get; private set; }

    internal BuildRun Clean { get; private set; } = Never;

    /// <summary>What the names of the checkout and of the hostile document would have left behind in a shell.</summary>
    internal IReadOnlyList<string> RanByAShell { get; private set; } = ["not looked for"];

    /// <summary>Where the broken document is wrong.</summary>
    internal int BrokenLine { get; private set; }

    private static BuildRun Never { get; } = new(-1, "", new Dictionary<string, GeneratedFile>());

    public async Task InitializeAsync()
    {
        using var copy = new CleanCopy();
        First = await copy.RunAsync(Swedish, ["build", Project, "-f", "net10.0", $"-p:RestoreSources={copy.EmptyFeed}", "-p:NuGetAudit=false", .. Quietly]);
        Again = await BuildAsync(copy, "net10.0", Swedish);
        OtherFramework = await BuildAsync(copy, "netstandard2.0", Persian);

        var overlay = copy["openapi/marketing-events.overlay.json"];
        await File.WriteAllTextAsync(overlay, (await File.ReadAllTextAsync(overlay)).Replace(OldSentence, NewSentence));
        ChangedOverlay = await BuildAsync(copy, "net10.0", Arabic);

        BrokenLine = await BreakAsync(copy);
        BrokenDocument = await BuildAsync(copy, "net10.0", Turkish, $"-p:OpenApiDocument={BrokenFile}");

        await File.WriteAllTextAsync(copy[HostileFile], Building.HostileDocument.Of(await File.ReadAllTextAsync(copy["openapi/marketing-events.json"])));
        HostileDocument = await BuildAsync(copy, "net10.0", Turkish, $"-p:OpenApiDocument={HostileFile}");

        var edition = Path.Combine(Checkout.Published, "marketing-events.2025-09.json");
        OtherEdition = File.Exists(edition) ? await BuildAsync(copy, "net10.0", Turkish, $"-p:OpenApiDocument={edition}") : null;
        RanByAShell = [.. Directory.EnumerateFiles(copy.Root, "pwned", SearchOption.AllDirectories)];
        Clean = await copy.RunAsync(Swedish, ["clean", Project, "-f", "net10.0", .. Quietly]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static Task<BuildRun> BuildAsync(CleanCopy copy, string framework, string culture, params string[] arguments)
        => copy.RunAsync(culture, ["build", Project, "-f", framework, .. Plainly, .. arguments]);

    // Its first reference leads out of the document.
    private static async Task<int> BreakAsync(CleanCopy copy)
    {
        var lines = await File.ReadAllLinesAsync(copy["openapi/marketing-events.json"]);
        var line = Array.FindIndex(lines, text => text.Contains("\"$ref\""));
        lines[line] = "\"$ref\": \"other.json\"";
        await File.WriteAllLinesAsync(copy[BrokenFile], lines);
        return line + 1;
    }
}
