using System.CommandLine;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Generation;

namespace HubSpot.OpenApiCompiler.Commands;

/// <summary>'generate': any document becomes C# that stands alone. Exit codes: 0 written, 2 unusable input.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var document = new Argument<string>("FILE") { Description = "An OpenAPI document of version 3, as JSON." };
        var space = new Option<string>("--namespace") { Description = "The namespace of the generated code.", Required = true };
        var output = new Option<string>("--output") { Description = "The folder for Clients.cs, Models.cs and Runtime.cs; other files in it stay.", Required = true };
        var tool = new Option<string?>("--nswag-tool") { Description = "The assembly of NSwag's command; by default the one that this tool was built with." };
        var command = new Command("generate", "Turns any OpenAPI document into C# that needs nothing but Newtonsoft.Json.") { document, space, output, tool };
        command.SetAction((result, _) => RunAsync(
            result.GetRequiredValue(document), result.GetRequiredValue(space), result.GetRequiredValue(output), result.GetValue(tool)));
        return command;
    }

    private static async Task<int> RunAsync(string file, string space, string output, string? tool)
    {
        try
        {
            if (!NamespaceName.IsUsable(space))
            {
                throw new GenerationException($"'{Shown.Text(space)}' is not a namespace. Use names of letters and digits with dots between them, and no keywords.");
            }

            var folder = new OutputFolder(output);
            folder.Check([CodeGenerator.Clients, CodeGenerator.Models, CodeGenerator.Runtime]);
            var nswag = NSwagTool(tool);
            var api = ApiReader.Read(OpenApiDocument.Read(file));
            foreach (var remark in api.Remarks)
            {
                Console.WriteLine(remark);
            }

            folder.Write(await new CodeGenerator(settings => NSwagProcess.RunAsync(nswag, settings)).GenerateAsync(api, space));
            Console.WriteLine($"'{output}' has {api.Operations.DistinctBy(o => o.Area).Count()} clients with {api.Operations.Count} methods, and {api.Models.Count} models.");
            return 0;
        }
        catch (DocumentException e)
        {
            Console.Error.WriteLine(e.ToBuildError());
            return 2;
        }
        catch (Exception e) when (e is GenerationException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: error OPENAPI002: {e.Message}");
            return 2;
        }
    }

    private static string NSwagTool(string? given)
        => (given ?? Resources.Metadata("NSwagTool")) is { } tool && File.Exists(tool)
            ? tool
            : throw new GenerationException($"NSwag's command is not at '{given ?? Resources.Metadata("NSwagTool")}'. Restore and build this tool again, or name it with --nswag-tool.");
}
