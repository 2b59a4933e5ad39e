using System.CommandLine;
using HubSpot.OpenApiCompiler.Commands;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generation;

var document = Required("--document", "The OpenAPI document to compile.");
var overlay = Required("--overlay", "Our corrections, an OpenAPI Overlay 1.0 document.");
var names = Required("--names", "Our names for operations and schemas.");
var texts = Required("--texts", "Our own document: the source of every sentence in the generated code.");
var settings = Required("--nswag-settings", "The settings file of NSwag.");
var tool = Required("--nswag-tool", "The assembly of NSwag's command.");
var inputList = Required("--inputs", "A file that names everything the output depends on, a line each.");
var output = Required("--output", "The folder for the prepared document and the generated code.");

var build = new Command("build", "Compiles the document to C#. The build of the SDK calls this.") { document, overlay, names, texts, settings, tool, inputList, output };
build.SetAction(async (result, _) =>
{
    var inputs = new GenerationInputs(
        result.GetRequiredValue(document), result.GetRequiredValue(overlay), result.GetRequiredValue(names), result.GetRequiredValue(texts),
        result.GetRequiredValue(settings), result.GetRequiredValue(tool), result.GetRequiredValue(output), result.GetRequiredValue(inputList));
    try
    {
        foreach (var remark in await Generator.RunAsync(inputs))
        {
            Console.WriteLine(remark);
        }

        return 0;
    }
    catch (DocumentException e)
    {
        Console.Error.WriteLine(e.ToBuildError());
        return 2;
    }
    catch (GenerationException e)
    {
        Console.Error.WriteLine($"{inputs.Document}: error OPENAPI002: {e.Message}");
        return 2;
    }
});

return await new RootCommand("Compiles HubSpot's OpenAPI documents.") { build, DiffCommand.Create(), UpdateCommand.Create(TimeProvider.System), CheckCommand.Create(), GenerateCommand.Create() }.Parse(args).InvokeAsync();

static Option<string> Required(string name, string description) => new(name) { Description = description, Required = true };
