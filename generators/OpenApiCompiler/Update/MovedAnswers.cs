using System.Text.RegularExpressions;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>Finds the key of an answer whose status code moved, such as from 200 to 201: it is described by the same sentence.</summary>
/// <param name="known">The keys of the document of before.</param>
/// <param name="present">The keys of the new document.</param>
internal sealed partial class MovedAnswers(IEnumerable<string> known, IReadOnlySet<string> present)
{
    private readonly ILookup<string, string> _vanished = known.Where(key => !present.Contains(key) && Part().IsMatch(key)).ToLookup(Neutral, StringComparer.Ordinal);

    /// <summary>The key of before; null where there was none, or more than one.</summary>
    public string? Of(string key)
        => Part().IsMatch(key) && _vanished[Neutral(key)].Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    // Answers of one class of codes: a success stays a success.
    private static string Neutral(string key) => Part().Replace(key, "${before}${class}");

    [GeneratedRegex(@"^(?<before>.*/responses/)(?<class>[1-5])[0-9X]{2}(?=/)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
