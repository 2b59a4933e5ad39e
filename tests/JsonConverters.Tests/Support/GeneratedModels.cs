using System.Reflection;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Models of all other documents: one namespace for each, one assembly for all.</summary>
public abstract class GeneratedModels
{
    /// <summary>The namespace around that of the JSON runtime, and around those of all documents.</summary>
    private protected const string RuntimeNamespace = "HubSpot";

    // One run of the compiler, because starting it takes longer than running it.
    private protected GeneratedModels(bool isNullable, IEnumerable<string> sources)
    {
        Assembly = Compiled.Load(isNullable, [.. sources]);
        Equivalence = new Equivalence(new Probe(Assembly), Assembly.GetExportedTypes());
    }

    internal Equivalence Equivalence { get; }

    private Assembly Assembly { get; }

    /// <summary>The names of the documents: all for long runs, otherwise every third one.</summary>
    public static IEnumerable<string> Documents()
        => Directory.Exists(Checkout.OtherDocuments)
            ? Directory.EnumerateFiles(Checkout.OtherDocuments, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
                .Where((_, index) => Effort.IsLong || index % 3 == 0)
            : [];

    /// <summary>The classes of a document that carry properties and travel as JSON, whether or not they have a converter.</summary>
    public IEnumerable<Type> Of(string document)
        => Assembly.GetExportedTypes().Where(t => t.Namespace == Namespace(document) && t is { IsClass: true, IsNested: false }
            && t.GetProperty("AdditionalProperties") is not null && t.GetInterface("IFormModel") is null);

    private protected static string FileOf(string document) => Path.Combine(Checkout.OtherDocuments, document + ".json");

    private protected static string Namespace(string document) => RuntimeNamespace + "." + new string([.. document.Select(c => char.IsLetterOrDigit(c) ? c : '_')]);
}
