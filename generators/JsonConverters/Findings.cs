using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters;

/// <summary>The diagnostics of the generator.</summary>
internal static class Findings
{
    private const string Category = "HubSpot.JsonConverters";

    public static readonly DiagnosticDescriptor LeftToReflection = new(
        "HSJSON001", "A model gets no converter", "'{0}' gets no converter and is left to reflection: {1}", Category, DiagnosticSeverity.Warning, true);

    public static readonly DiagnosticDescriptor MemberByReflection = new(
        "HSJSON002", "A member is read and written by reflection", "'{0}' gets a converter, but {1}", Category, DiagnosticSeverity.Info, true);

    public static readonly DiagnosticDescriptor Recursive = new(
        "HSJSON003", "A model can contain itself", "'{0}' can contain itself ({1}); it is read and written to a depth of 64 and refused beyond", Category, DiagnosticSeverity.Info, true);

    public static readonly DiagnosticDescriptor OldLanguage = new(
        "HSJSON004", "The C# version is too old", "{0} models get no converters: the generated code needs C# 13 or later, but the project is compiled as C# {1}", Category, DiagnosticSeverity.Warning, true);

    public static readonly DiagnosticDescriptor MissingPackage = new(
        "HSJSON005", "A package is missing", "{0} models get no converters: the generated code needs the package '{1}', which the project does not reference", Category, DiagnosticSeverity.Warning, true);

    public static readonly DiagnosticDescriptor WrongNamespace = new(
        "HSJSON006", "The namespace of the runtime is not valid", "{0} models get no converters: 'JsonRuntimeNamespace' is '{1}', which is not a namespace", Category, DiagnosticSeverity.Warning, true);
}
