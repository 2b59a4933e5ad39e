using HubSpot.JsonConverters.Shapes;
using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Turns a class into a shape: what the generator needs to know, and nothing that holds on to the compilation.</summary>
internal static class ModelReader
{
    /// <summary>The nested class that carries the generated code.</summary>
    public const string Members = "JsonMembers";

    private static readonly string[] Callbacks =
    [
        "System.Runtime.Serialization.OnDeserializedAttribute", "System.Runtime.Serialization.OnDeserializingAttribute",
        "System.Runtime.Serialization.OnSerializedAttribute", "System.Runtime.Serialization.OnSerializingAttribute",
        "Newtonsoft.Json.Serialization.OnErrorAttribute",
    ];

    /// <summary>Whether the class is one of those that get a converter, if nothing speaks against it.</summary>
    public static bool IsModel(ITypeSymbol type)
        => type is INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false }
            && Attributes.Find(type, Attributes.Converter) is null
            && (Attributes.IsFromSchema(type)
                || type.GetMembers().Any(m => Attributes.Find(m, Attributes.Property) is not null || Attributes.Find(m, Attributes.UnknownMembers) is not null));

    public static ModelShape Read(INamedTypeSymbol type, Compilation compilation)
    {
        var findings = new List<Finding>();
        var reader = new MemberReader(new ValueReader(compilation, type), type, findings);
        var members = new List<MemberShape>();
        UnknownMembersShape? unknown = null;
        Refuse(Obstacle(type), type);
        // Newtonsoft's order: fields before properties.
        foreach (var member in type.GetMembers().Where(MemberReader.IsData).OrderBy(m => m is IPropertySymbol))
        {
            if (Attributes.Find(member, Attributes.UnknownMembers) is not null)
            {
                unknown = MemberReader.ReadUnknownMembers(member);
                Refuse(unknown is null ? $"'{member.Name}' is not a settable dictionary of texts and JTokens or objects" : null, member);
            }
            else if (reader.Read(member) is { } shape)
            {
                members.Add(shape);
            }
        }

        foreach (var twin in members.GroupBy(m => m.WireName).Where(g => g.Count() > 1))
        {
            Refuse($"several members are called '{twin.Key}'", type);
        }

        var isSupported = findings.TrueForAll(f => f.Rule != Findings.LeftToReflection);
        return new ModelShape(
            Identifier.NamespaceOf(type), Identifier.Of(type), isSupported, Place.Of(type), unknown, new EquatableList<MemberShape>(isSupported ? members : []), new EquatableList<Finding>(findings));

        void Refuse(string? reason, ISymbol place)
        {
            if (reason is not null)
            {
                findings.Add(new Finding(Findings.LeftToReflection, Place.Of(place), type.Name, reason));
            }
        }
    }

    private static string? Obstacle(INamedTypeSymbol type)
    {
        if (type.IsGenericType || type.ContainingType is not null)
        {
            return "it is generic, or nested in another type";
        }

        if (type.IsAbstract || !type.InstanceConstructors.Any(c => c.Parameters.IsEmpty))
        {
            return "it cannot be made without arguments";
        }

        if (type.BaseType is { SpecialType: not SpecialType.System_Object } parent)
        {
            return $"it derives from '{parent.Name}'";
        }

        if (Attributes.Strange(type, Attributes.Converter) is { } attribute)
        {
            return $"the generator does not know what '{attribute}' asks for";
        }

        if (type.GetMembers().FirstOrDefault(m => m.GetAttributes().Any(a => Callbacks.Contains(a.AttributeClass?.ToDisplayString()))) is { } callback)
        {
            return $"'{callback.Name}' wants to be called while the model is read or written";
        }

        return type.Name == Members || type.GetMembers(Members).Length > 0 ? $"the name '{Members}' is taken" : null;
    }
}
