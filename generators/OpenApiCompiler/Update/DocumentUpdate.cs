using System.Globalization;
using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Overlay;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>Everything there is to say about a new document before it takes the place of ours, and the two files that it would become.</summary>
/// <param name="Diff">What changes.</param>
/// <param name="Overlay">What becomes of our corrections.</param>
/// <param name="Names">What becomes of our names.</param>
/// <param name="Surface">What users of the SDK will see of it.</param>
/// <param name="NewEdition">What must be added for another edition; empty when it is the same.</param>
/// <param name="Flaps">Changes that take back earlier ones.</param>
/// <param name="Marked">Places whose sentence is missing or may be wrong.</param>
/// <param name="Refusal">Why it cannot be adopted; null when it can.</param>
/// <param name="Document">The text of our new document.</param>
/// <param name="Lock">The text of the new lock.</param>
internal sealed record DocumentUpdate(
    DocumentDiff Diff,
    OverlayReview Overlay,
    NamesReview Names,
    SurfaceReview Surface,
    IReadOnlyList<string> NewEdition,
    IReadOnlyList<string> Flaps,
    IReadOnlyList<string> Marked,
    string? Refusal,
    string Document,
    string Lock)
{
    private const int LongestHistory = 10;

    /// <param name="file">The published document.</param>
    /// <param name="source">Where it comes from, in words.</param>
    /// <param name="folder">The folder with our document and its companions.</param>
    /// <param name="time">Says which day it is.</param>
    /// <exception cref="DocumentException">One of the files cannot be used.</exception>
    public static DocumentUpdate Prepare(string file, string source, OpenApiFolder folder, TimeProvider time)
    {
        var published = OpenApiDocument.Read(file);
        var ours = OpenApiDocument.Read(folder.Document);
        var overlay = OverlayDocument.Read(folder.Overlay);
        var names = NamesFile.Read(folder.Names);
        var former = File.Exists(folder.Lock) ? LockText.Read(folder.Lock) : null;
        StructureCheck.ApplyToPublished(published);
        ModernForm.Apply(published);

        var document = PublishedOrder.Of(published, ours, DocumentDiff.Compare(ours, published, names));
        // Only against the document with our own sentences is every change of a text one that concerns us.
        var diff = DocumentDiff.Compare(Sentences.WithoutMarks(ours), Sentences.WithoutMarks(document), names);
        var review = OverlayReview.Of(overlay, ours, document);
        var content = new LockFile(
            source,
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            Edition.Of(published),
            Hashes.OfFile(file),
            Hashes.OfCanonicalForm(document),
            ToolVersions.In(folder.Root),
            History(diff, source, former, time));
        var after = Read(document, overlay, names);
        return new DocumentUpdate(
            diff,
            review,
            NamesReview.Of(names, overlay, published),
            Review(Read(ours, overlay, names).Api, after.Api),
            EditionReview.Of(Edition.Of(ours), content.Edition),
            FlapCheck.Find(diff, former?.History ?? []),
            [.. TextPlaces.In(document).Where(p => p.Text is { } text && Sentences.IsMarked(text)).Select(p => p.Key)],
            Refuse(review, after.Refusal),
            PublishedOrder.Text(document.Root),
            LockText.Write(content));
    }

    /// <exception cref="IOException">A file cannot be written; both are as they were.</exception>
    public void Write(OpenApiFolder folder) => FilePair.Replace((folder.Document, Document), (folder.Lock, Lock));

    private static IReadOnlyList<LockStep> History(DocumentDiff diff, string source, LockFile? former, TimeProvider time)
    {
        var changes = diff.Changes.Where(c => c.Severity > Severity.Noise).Select(c => new LockChange(c.Kind, c.Place.Text, c.Old, c.New)).ToList();
        var earlier = former?.History ?? [];
        return changes.Count == 0
            ? earlier
            : [new LockStep(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), source, Words.Of(diff.Step), changes), .. earlier.Take(LongestHistory - 1)];
    }

    // What the build would refuse is not adopted, and no correction is lost without a word.
    private static string? Refuse(OverlayReview review, string? build)
        => review.Lost.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{review.Lost.Count} of our corrections would be lost. ")
                + "Give them their new target, remove them, or say with 'x-editions' for which editions they are meant."
            : build;

    // A document that cannot be built shows no C#.
    private static SurfaceReview Review(Api? before, Api? after)
        => before is null || after is null ? new SurfaceReview([], [], []) : SurfaceReview.Of(before, after);

    private static (Api? Api, string? Refusal) Read(OpenApiDocument document, OverlayDocument overlay, NamesFile names)
    {
        try
        {
            return (Pipeline.Read(document.Copy(), overlay, names, document.Copy()), null);
        }
        catch (DocumentException e)
        {
            return (null, e.ToBuildError());
        }
    }
}
