using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>
/// Bounds what one document may make us write. The largest that HubSpot publishes stays far below; a document that refers to
/// itself in clever ways would otherwise grow until memory ends.
/// </summary>
internal sealed class Budget(OpenApiDocument document)
{
    private const int MostOperations = 5_000;
    private const int MostSchemas = 20_000;
    private const int MostMembers = 60_000;
    private const int MostWords = 60_000;
    private const int MostText = 4_000_000;

    /// <summary>The longest name, enum word or path that is taken over.</summary>
    public const int LongestName = 2_000;

    /// <summary>Lists of lists, maps of lists and so on, one in another.</summary>
    public const int DeepestNesting = 16;

    private int _operations;
    private int _schemas;
    private int _members;
    private int _words;
    private int _text;

    public void AddOperation(JToken place) => Add(ref _operations, 1, MostOperations, "operations", place);

    public void AddSchema(JToken place) => Add(ref _schemas, 1, MostSchemas, "schemas", place);

    public void AddMembers(int count, JToken place) => Add(ref _members, count, MostMembers, "properties and parameters", place);

    public void AddWords(int count, JToken place) => Add(ref _words, count, MostWords, "enum values", place);

    public void AddName(string name, JToken place)
    {
        if (name.Length > LongestName)
        {
            throw DocumentException.At(place, document.File, $"The text '{name[..40]}...' has {name.Length} characters; a name or value may have at most {LongestName}.");
        }

        Add(ref _text, name.Length, MostText, "characters of names and values", place);
    }

    private void Add(ref int sum, int count, int most, string what, JToken place)
    {
        sum += count;
        if (sum > most)
        {
            throw DocumentException.At(place, document.File, $"The document comes to more than {most} {what}.");
        }
    }
}
