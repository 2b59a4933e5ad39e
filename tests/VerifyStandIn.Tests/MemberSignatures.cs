using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace HubSpot.VerifyStandIn.Tests;

/// <summary>Reads what an assembly offers, without loading it and without the assemblies it depends on.</summary>
internal static class MemberSignatures
{
    /// <summary>The public methods of public types, one line each, with everything a caller's source depends on.</summary>
    public static IReadOnlySet<string> Of(string assembly, string @namespace)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        return PublicTypes(reader)
            .Where(type => reader.GetString(type.Namespace) == @namespace)
            .SelectMany(type => type.GetMethods().Select(reader.GetMethodDefinition)
                .Where(method => (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public)
                .Select(method => Describe(reader, type, method)))
            .ToHashSet();
    }

    /// <summary>The full names of the public types.</summary>
    public static IReadOnlySet<string> TypesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        return PublicTypes(reader).Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}").ToHashSet();
    }

    private static IEnumerable<TypeDefinition> PublicTypes(MetadataReader reader) => reader.TypeDefinitions
        .Select(reader.GetTypeDefinition)
        .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);

    private static string Describe(MetadataReader reader, TypeDefinition type, MethodDefinition method)
    {
        var signature = method.DecodeSignature(new TypeNames(), null);
        var parameters = method.GetParameters().Select(reader.GetParameter).Where(parameter => parameter.SequenceNumber > 0);
        var described = signature.ParameterTypes.Zip(parameters, (name, parameter) => $"{name} {Describe(reader, parameter)}");
        var isStatic = signature.Header.IsInstance ? "" : "static ";
        return $"{isStatic}{signature.ReturnType} {reader.GetString(type.Name)}.{reader.GetString(method.Name)}({string.Join(", ", described)})";
    }

    private static string Describe(MetadataReader reader, Parameter parameter)
    {
        var isOptional = (parameter.Attributes & ParameterAttributes.Optional) != 0;
        var attributes = parameter.GetCustomAttributes().Select(handle => AttributeName(reader, reader.GetCustomAttribute(handle)));
        return reader.GetString(parameter.Name)
            + (isOptional ? $" = {DefaultOf(reader, parameter)}" : "")
            + (attributes.Contains("CallerFilePathAttribute") ? " [CallerFilePath]" : "");
    }

    private static string DefaultOf(MetadataReader reader, Parameter parameter)
    {
        var constant = reader.GetConstant(parameter.GetDefaultValue());
        var value = reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value is null ? "null" : $"'{value}'";
    }

    private static string AttributeName(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return "";
        }

        var parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) : "";
    }
}
