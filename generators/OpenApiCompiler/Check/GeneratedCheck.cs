using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generation;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Check;

/// <summary>Whether the generated code that lies there was made from what lies here. Where nothing is generated, nothing is stale.</summary>
internal static class GeneratedCheck
{
    public static IEnumerable<Finding> Find(OpenApiFolder folder)
    {
        var output = Path.Combine(folder.Root, "generators", "obj", "openapi");
        var inputs = Path.Combine(output, "inputs.txt");
        var stamp = Path.Combine(output, "stamp");

        // Whoever compiled another document last knows why; the next build brings ours back.
        if (File.Exists(inputs) && File.Exists(stamp) && IsOurs(inputs, folder) && !new GenerationStamp(stamp, inputs).IsCurrent)
        {
            yield return new Finding("generated", $"'{output}' was made from other inputs than those that lie here. Build again.", new SourcePlace(folder.Document, 1, 1));
        }
    }

    private static bool IsOurs(string inputs, OpenApiFolder folder)
        => File.ReadLines(inputs).FirstOrDefault() is { } document && Path.GetFullPath(document) == Path.GetFullPath(folder.Document);
}
