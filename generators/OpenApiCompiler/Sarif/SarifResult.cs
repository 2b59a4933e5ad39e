using HubSpot.OpenApiCompiler.Documents;

namespace HubSpot.OpenApiCompiler.Sarif;

/// <summary>One finding at a line.</summary>
/// <param name="Rule">What kind of finding it is.</param>
/// <param name="Level">'error', 'warning' or 'note'.</param>
/// <param name="Message">What is the matter.</param>
/// <param name="Place">Where.</param>
/// <param name="Pointer">The same place as a JSON pointer; empty for the whole file.</param>
internal sealed record SarifResult(string Rule, string Level, string Message, SourcePlace Place, string Pointer);
