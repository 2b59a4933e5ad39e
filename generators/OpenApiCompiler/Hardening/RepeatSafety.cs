using HubSpot.OpenApiCompiler.Documents;

namespace HubSpot.OpenApiCompiler.Hardening;

/// <summary>
/// Says of each operation whether it may be sent again: GET, PUT, PATCH and DELETE set or read the same thing twice, a POST
/// only where the overlay marks it with 'x-repeatable'.
/// </summary>
internal static class RepeatSafety
{
    public static void Apply(OpenApiDocument document)
    {
        foreach (var (_, verb, operation) in document.Operations())
        {
            operation["x-repeatable"] ??= verb != "post";
        }
    }
}
