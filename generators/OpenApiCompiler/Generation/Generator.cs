using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Overlay;

namespace HubSpot.OpenApiCompiler.Generation;

/// <summary>The generation of one build: from the document to C# files that replace those of the last build where they differ.</summary>
internal static class Generator
{
    /// <summary>Generates unless the output is current, one process at a time, and returns remarks for the build log.</summary>
    /// <exception cref="DocumentException">An input is wrong.</exception>
    /// <exception cref="GenerationException">NSwag failed.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(GenerationInputs inputs)
    {
        using var turn = await GenerationLock.TakeAsync(inputs.Output);
        var stamp = new GenerationStamp(inputs.Stamp, inputs.InputList);
        var remarks = stamp.IsCurrent ? [] : await GenerateAsync(inputs);
        stamp.Renew();
        return remarks;
    }

    private static async Task<IReadOnlyList<string>> GenerateAsync(GenerationInputs inputs)
    {
        var names = NamesFile.Read(inputs.Names);
        var api = Pipeline.Read(OpenApiDocument.Read(inputs.Document), OverlayDocument.Read(inputs.Overlay), names, OpenApiDocument.Read(inputs.Texts));
        var settings = new NSwagSettings(OpenApiDocument.Read(inputs.NSwagSettings).Root);
        var files = await new CodeGenerator(settings, file => NSwagProcess.RunAsync(inputs.NSwagTool, file)).GenerateAsync(api, isStandalone: false, names.Handwritten);
        foreach (var (name, text) in files)
        {
            ReplaceWhenDifferent(Path.Combine(inputs.Output, name), text);
        }

        return api.Remarks;
    }

    // An unchanged file keeps its time stamp, so that nothing behind it is compiled again.
    private static void ReplaceWhenDifferent(string file, string content)
    {
        if (File.Exists(file) && File.ReadAllText(file) == content)
        {
            return;
        }

        var fresh = file + ".new";
        File.WriteAllText(fresh, content);
        File.Move(fresh, file, overwrite: true);
    }
}
