using System.CommandLine;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Commands;

/// <summary>openapi update: adopts a newly published document.</summary>
internal static class UpdateCommand
{
    private const string Description =
        """
        Adopts a newly published document: shows what changes, what becomes of our corrections, names and sentences, and whether a change
        takes back an earlier one; then writes our document (structure as published, in order, sentences ours) and the lock.

        Sentences about what did not change are kept. A new place gets '[TO WRITE]', a sentence about something that changed '[TO REVIEW]'
        before it; 'check' refuses both. Nothing is written when a correction would be lost or the build would refuse the document.

        An address is fetched over https only, without credentials, within two minutes and 64 MB; it may lead on within its host. The lock records
        where the document came from. The report names the C# members that go, change and come; --format markdown is the description of a change.

        Exit codes: 0 adopted, 1 refused, 2 a file that cannot be used.
        """;

    public static Command Create(TimeProvider time) => Create(time, new Download(Download.OwnHandler, time));

    /// <param name="time">Says which day it is.</param>
    /// <param name="download">Fetches what is given as an address.</param>
    public static Command Create(TimeProvider time, Download download)
    {
        var file = new Argument<string?>("FILE|URL") { Description = "The document as HubSpot published it: JSON or YAML, a file or an address that begins with 'https://'.", Arity = ArgumentArity.ZeroOrOne };
        var edition = new Option<string?>("--edition") { Description = "Instead of a file or address: the edition whose document is fetched from where HubSpot publishes it, such as 'v3' or '2026-09'." };
        var source = new Option<string?>("--source") { Description = "Where the document comes from, in words, with its date. The name of the file or the address if left out." };
        var format = new Option<string>("--format") { Description = "The form of the report.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown");
        var folder = FolderOption.Create();
        var command = new Command("update", Description) { file, edition, source, folder, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null == result.GetValue(edition) is null)
            {
                result.AddError("Give a file, an address, or --edition.");
            }
        });
        command.SetAction((result, cancellationToken) => Exit.RunAsync(result.InvocationConfiguration, async (output, errors) =>
        {
            var target = new OpenApiFolder(result.GetRequiredValue(folder));
            using var published = await PublishedFile.OpenAsync(result.GetValue(file), result.GetValue(edition), download, cancellationToken);
            var update = DocumentUpdate.Prepare(published.Path, result.GetValue(source) ?? published.Source, target, time);
            await output.WriteAsync(result.GetValue(format) == "markdown" ? UpdateMarkdown.Of(update) : UpdateReport.Of(update));
            if (update.Refusal is not null)
            {
                await errors.WriteLineAsync($"Nothing is written: {update.Refusal}");
                return Exit.Findings;
            }

            update.Write(target);
            await errors.WriteLineAsync($"'{target.Document}' and '{target.Lock}' are written.");
            return Exit.Done;
        }));
        return command;
    }
}
