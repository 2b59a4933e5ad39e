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

        Exit codes: 0 adopted, 1 refused, 2 a file that cannot be used.
        """;

    public static Command Create(TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "The document as HubSpot published it." };
        var source = new Option<string?>("--source") { Description = "Where the document comes from, in words, with its date. The name of the file if left out." };
        var folder = FolderOption.Create();
        var command = new Command("update", Description) { file, source, folder };
        command.SetAction(result => Exit.Run(result.InvocationConfiguration, (output, errors) =>
        {
            var published = result.GetRequiredValue(file);
            var target = new OpenApiFolder(result.GetRequiredValue(folder));
            var update = DocumentUpdate.Prepare(published, result.GetValue(source) ?? Path.GetFileName(published), target, time);
            output.Write(UpdateReport.Of(update));
            if (update.Refusal is not null)
            {
                errors.WriteLine($"Nothing is written: {update.Refusal}");
                return Exit.Findings;
            }

            update.Write(target);
            output.WriteLine();
            output.WriteLine($"'{target.Document}' and '{target.Lock}' are written.");
            return Exit.Done;
        }));
        return command;
    }
}
