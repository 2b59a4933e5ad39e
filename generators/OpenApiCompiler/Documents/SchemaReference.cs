namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>References to component schemas, or to a part of one.</summary>
internal static class SchemaReference
{
    private const string Prefix = "#/components/schemas/";

    /// <summary>The name of the schema that a reference leads to or into; null when it leads elsewhere.</summary>
    public static string? NameIn(string reference)
        => reference.StartsWith(Prefix, StringComparison.Ordinal) ? JsonPointer.Unescape(reference[Prefix.Length..].Split('/')[0]) : null;

    /// <summary>The same reference after its schema got another name.</summary>
    public static string Renamed(string reference, string name)
    {
        var rest = reference.IndexOf('/', Prefix.Length);
        return Prefix + JsonPointer.Escape(name) + (rest < 0 ? "" : reference[rest..]);
    }
}
