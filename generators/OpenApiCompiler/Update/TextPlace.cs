using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>A place for a sentence: the part of the document that it is about, and the word under which it stands.</summary>
/// <param name="Key">Names the place whatever the edition, the order and the names of path parameters.</param>
/// <param name="Holder">The part that the sentence is about.</param>
/// <param name="Word">'description', 'summary' or 'title'.</param>
/// <param name="IsWanted">Whether readers of the generated code look for a sentence here.</param>
internal sealed record TextPlace(string Key, JObject Holder, string Word, bool IsWanted)
{
    public string? Text => Holder[Word] is JValue { Value: string text } ? text : null;
}
