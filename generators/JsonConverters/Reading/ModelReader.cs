using HubSpot.JsonConverters.Shapes;
using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Reading;

/// <summary>Turns a class into a shape that holds no reference to the compilation, so that the compiler can cache it.</summary>
internal static class ModelReader
{
    /// <summary>The nested class that contains the emitted code.</summary>
    public const string Members = "JsonMembers";

    /// <summary>Whether the class is a model: it gets a converter unless <see cref="ModelObstacle"/> finds a reason.</summary>
    public static bool IsModel(ITypeSymbol type)
        => type is INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false }
            && Attributes.Find(type, Attributes.Converter) is null
            && (Attributes.IsFromSchema(type)
                || type.GetMembers().Any(m => Attributes.Find(m, Attributes.Property) is not null || Attributes.Find(m, Attributes.UnknownMembers) is not null));

    public static ReadModel Read(INamedTypeSymbol type, Compilation compilation)
    {
        var findings = new List<Finding>();
        var reader = new MemberReader(new ValueReader(compilation, type), type, findings);
        var members = new List<MemberShape>();
        UnknownMembersShape? unknown = null;
        Refuse(ModelObstacle.Find(type), type);
        foreach (var member in InOrder(type).Where(MemberReader.IsData))
        {
            if (Attributes.Find(member, Attributes.UnknownMembers) is { } attribute)
            {
                Refuse(unknown is null ? null : "several members take unknown ones", member);
                unknown = attribute.NamedArguments.IsEmpty && attribute.ConstructorArguments.IsEmpty ? MemberReader.ReadUnknownMembers(member) : null;
                Refuse(unknown is null ? $"'{member.Name}' is not a settable dictionary of texts and JTokens or objects, for reading and writing" : null, member);
            }
            else if (reader.Read(member) is { } data)
            {
                members.Add(data);
            }
        }

        foreach (var twin in members.GroupBy(m => m.WireName).Where(g => g.Count() > 1))
        {
            Refuse($"several members are called '{twin.Key}'", type);
        }

        var isSupported = findings.TrueForAll(f => f.Rule != Findings.LeftToReflection);
        var shape = new ModelShape(
            Identifier.NamespaceOf(type),
            Identifier.Of(type),
            isSupported,
            unknown,
            new EquatableList<MemberShape>(isSupported ? members : []),
            new EquatableList<string>(InOrder(type).Where(MemberReader.HasName).Select(MemberReader.WireNameOf).Distinct()));
        // When the whole model is left to reflection, remarks about single members add nothing.
        return new ReadModel(shape, Place.Of(type), new EquatableList<Finding>(findings.Where(f => isSupported || f.Rule == Findings.LeftToReflection)));

        void Refuse(string? reason, ISymbol place)
        {
            if (reason is not null)
            {
                findings.Add(new Finding(Findings.LeftToReflection, Place.Of(place), type.Name, reason));
            }
        }
    }

    // Newtonsoft's order: fields before properties.
    private static IEnumerable<ISymbol> InOrder(INamedTypeSymbol type) => type.GetMembers().Where(m => m is IFieldSymbol or IPropertySymbol).OrderBy(m => m is IPropertySymbol);
}
