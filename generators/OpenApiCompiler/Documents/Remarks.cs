using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Faults of a document that do not stop us, each with its place.</summary>
internal sealed class Remarks(string file)
{
    private const int Most = 100;

    private readonly SortedSet<string> _lines = new(StringComparer.Ordinal);

    /// <summary>The remarks, sorted, in the form that editors recognise as warnings of a file and line.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public void Add(JToken place, string message)
    {
        if (_lines.Count < Most)
        {
            _lines.Add(DocumentException.At(place, file, message).ToBuildError().Replace(": error OPENAPI001: ", ": warning OPENAPI003: ", StringComparison.Ordinal));
        }
    }
}
