using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;

namespace HubSpot.OpenApiCompiler.Names;

/// <summary>
/// Refuses a document in which a schema of ours has another name that the names file does not list. Its class would be missing, and the
/// compiler would only say that types cannot be found.
/// </summary>
internal static class RenamedSchemaCheck
{
    /// <param name="document">The document to compile; it stays as it is.</param>
    /// <param name="names">Our names.</param>
    /// <param name="ours">Our own document, whose schemas all have a class; it stays as it is.</param>
    /// <exception cref="DocumentException">A schema was renamed.</exception>
    public static void Apply(OpenApiDocument document, NamesFile names, OpenApiDocument ours)
    {
        if (!document.Schemas.Properties().Any(schema => !names.Classes.ContainsKey(schema.Name)))
        {
            return;
        }

        foreach (var (old, @new) in DocumentDiff.Compare(ours, document, names).RenamedSchemas)
        {
            if (names.Classes.TryGetValue(old, out var name) && !names.Classes.ContainsKey(@new))
            {
                throw DocumentException.At(document.Schemas.Property(@new)!, document.File, // The comparison found it there.
                    $"The schema '{@new}' stands where '{old}' stood, and '{Path.GetFileName(names.File)}' has no line for it. Add it to the class that it belongs to: under 'schemas', \"{name}\": [ \"{old}\", \"{@new}\" ].");
            }
        }
    }
}
