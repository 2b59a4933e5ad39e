using System.CommandLine;
using HubSpot.OpenApiCompiler.Diff.Reports;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Generation;
using HubSpot.OpenApiCompiler.Names;

namespace HubSpot.OpenApiCompiler.Commands;

/// <summary>openapi generate: compiles any document to C# that needs nothing of this project.</summary>
internal static class GenerateCommand
{
    private const string Description =
        """
        Turns any OpenAPI document of version 3 into C# that needs nothing but Newtonsoft.Json: Clients.cs, Models.cs, and Runtime.cs with the
        few types that both use. Names are derived from verbs and paths. The document may be untrusted: nothing in it becomes code, and no
        file or address in it is opened.

        With --names, names stay when the document grows. A missing file is written; an existing one is obeyed, and what is new in the
        document is added to it. Entries of what the document no longer has stay in the file, and their names stay reserved, because
        HubSpot takes changes back. Remove an entry to free its name; edit an entry to rename something.

        Exit codes: 0 written, 2 a document or names file that cannot be used; then nothing is written.
        """;

    public static Command Create()
    {
        var document = new Argument<string>("FILE") { Description = "The document, JSON or YAML of version 3.0 or 3.1." };
        var space = new Option<string>("--namespace") { Description = "The namespace of the generated code; one for each document.", Required = true };
        var output = new Option<string>("--output") { Description = "The folder for the three files. Other files in it stay as they are.", Required = true };
        var names = new Option<string?>("--names") { Description = "A file that keeps the names of clients, methods and types." };
        var tool = new Option<string?>("--nswag-tool") { Description = "The assembly of NSwag's command; by default the one that this tool was built with." };
        var command = new Command("generate", Description) { document, space, output, names, tool };
        command.SetAction((result, _) => Exit.RunAsync(result.InvocationConfiguration, (log, _) => RunAsync(
            result.GetRequiredValue(document), result.GetRequiredValue(space), result.GetRequiredValue(output), result.GetValue(names), result.GetValue(tool), log)));
        return command;
    }

    private static async Task<int> RunAsync(string file, string space, string output, string? names, string? tool, TextWriter log)
    {
        if (!NamespaceName.IsUsable(space))
        {
            throw new GenerationException($"'{Printable.Of(space)}' is not a namespace. Use names of letters and digits with dots between them, and no keywords.");
        }

        var folder = new OutputFolder(output);
        folder.Check(GeneratedFiles.Standalone);
        var kept = names is null ? null : KeptNames.Open(names);
        var nswag = NSwagTool(tool);
        var api = ApiReader.Read(OpenApiDocument.Read(file), kept?.Names ?? NamesFile.Empty);
        foreach (var remark in api.Remarks)
        {
            await log.WriteLineAsync(remark);
        }

        var (files, remarks) = await new CodeGenerator(NSwagSettings.BuiltIn.For(space), settings => NSwagProcess.RunAsync(nswag, settings)).GenerateStandaloneAsync(api);
        kept?.Write(api.Names);
        folder.Write(files);
        foreach (var remark in remarks)
        {
            await log.WriteLineAsync(remark);
        }

        await log.WriteLineAsync($"'{output}' has {api.Operations.DistinctBy(o => o.Area).Count()} clients with {api.Operations.Count} methods, and {api.Models.Count} models.");
        return Exit.Done;
    }

    private static string NSwagTool(string? given)
        => (given ?? Resources.Metadata("NSwagTool")) is { } tool && File.Exists(tool)
            ? tool
            : throw new GenerationException($"NSwag's command is not at '{given ?? Resources.Metadata("NSwagTool")}'. Restore and build this tool again, or name it with --nswag-tool.");
}
