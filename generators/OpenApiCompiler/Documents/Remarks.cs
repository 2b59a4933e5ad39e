using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Faults of a document that do not stop us, each with its place.</summary>
internal sealed class Remarks(string file)
{
    private const int Most = 100;

    private readonly SortedDictionary<string, DocumentException> _faults = new(StringComparer.Ordinal);

    /// <summary>The remarks, sorted, in the form that editors recognise as warnings of a file and line.</summary>
    public IReadOnlyCollection<string> Lines => _faults.Keys;

    /// <summary>The same for programs.</summary>
    public IReadOnlyCollection<DocumentException> Faults => _faults.Values;

    public void Add(JToken place, string message)
    {
        if (_faults.Count < Most)
        {
            var fault = DocumentException.At(place, file, message);
            _faults.TryAdd(fault.ToBuildError().Replace(": error OPENAPI001: ", ": warning OPENAPI003: ", StringComparison.Ordinal), fault);
        }
    }
}
