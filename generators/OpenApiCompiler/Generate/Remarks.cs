using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate;

/// <summary>What the author of a document would want to know although it does not stop the generation.</summary>
internal sealed class Remarks(string file)
{
    private const int Most = 100;

    private readonly SortedSet<string> _lines = new(StringComparer.Ordinal);

    /// <summary>The remarks in one order, in the form that editors recognise as warnings of a file and line.</summary>
    public IEnumerable<string> Lines => _lines;

    public void Add(JToken place, string message)
    {
        if (_lines.Count < Most)
        {
            _lines.Add(DocumentException.At(place, file, message).ToBuildError().Replace(": error OPENAPI001: ", ": warning OPENAPI003: ", StringComparison.Ordinal));
        }
    }
}
