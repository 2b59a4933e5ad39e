using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Check;

/// <summary>Everything that must hold of the folder for a commit: all findings at once.</summary>
internal static class FolderCheck
{
    /// <exception cref="DocumentException">One of the files cannot be used.</exception>
    public static IReadOnlyList<Finding> Find(OpenApiFolder folder)
    {
        var inputs = CheckInputs.Read(folder);
        List<Finding> names = [.. NamesReview.Of(inputs.Names, inputs.Overlay, inputs.Document).Lines().Select(line => new Finding("names", line, new SourcePlace(folder.Names, 1, 1)))];
        return
        [
            .. Order(inputs),
            .. Marks(inputs),
            .. LockCheck.Find(inputs),
            .. OverlayCheck.Find(inputs),
            .. names,
            .. names.Count == 0 ? Build(inputs) : [],
            .. GeneratedCheck.Find(folder),
        ];
    }

    private static IEnumerable<Finding> Order(CheckInputs inputs)
    {
        if (PublishedOrder.Text(PublishedOrder.Of(inputs.Document).Root) != File.ReadAllText(inputs.Folder.Document))
        {
            yield return new Finding("document",
                "It is not in order: names and sets sorted, two blanks to a level, no examples, no extensions, "
                + "a sentence for every operation, parameter, answer, schema and property. "
                + "'update' with the published document puts it in order.",
                new SourcePlace(inputs.Folder.Document, 1, 1));
        }
    }

    private static IEnumerable<Finding> Marks(CheckInputs inputs)
        => TextPlaces.In(inputs.Document).Where(p => p.Text is { } text && Sentences.IsMarked(text))
            .Select(p => new Finding("sentences", $"'{p.Key}' is still marked: {p.Text}", SourcePlace.Of(p.Holder[p.Word]!, inputs.Folder.Document))); // It has a text.

    // What shows only when all parts come together. Without names nothing does.
    private static IEnumerable<Finding> Build(CheckInputs inputs)
    {
        try
        {
            Pipeline.Read(inputs.Document.Copy(), inputs.Overlay, inputs.Names, inputs.Document.Copy());
            return [];
        }
        catch (DocumentException e)
        {
            return [new Finding("document", e.ToBuildError(), new SourcePlace(e.File, Math.Max(e.Line, 1), Math.Max(e.Column, 1)))];
        }
    }
}
