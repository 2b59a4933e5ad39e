using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>
/// Limits the code that one document can produce. The largest that HubSpot publishes stays far below. Without limits, a small document
/// whose parts refer to each other many times would use up the memory.
/// </summary>
internal sealed class Budget(OpenApiDocument document)
{
    private const int MostOperations = 5_000;
    private const int MostSchemas = 20_000;
    private const int MostMembers = 60_000;
    private const int MostWords = 60_000;
    private const int MostText = 4_000_000;

    /// <summary>How many lists and maps can be nested in each other.</summary>
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
        TextLimits.Check(name, place, document.File);
        Add(ref _text, name.Length, MostText, "characters of names and values", place);
    }

    private void Add(ref int sum, int count, int most, string what, JToken place)
    {
        sum += count;
        if (sum > most)
        {
            throw DocumentException.At(place, document.File, FormattableString.Invariant($"The document has more than {most} {what}."));
        }
    }
}
