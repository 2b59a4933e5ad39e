using System.Reflection;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>The names that a compiler gives members in its documentation file.</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member)
        => member switch
        {
            Type type => $"T:{Name(type)}",
            ConstructorInfo constructor => $"M:{Owner(member)}.#ctor{Parameters(constructor)}",
            MethodInfo method => $"M:{Owner(member)}.{method.Name}{(method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "")}{Parameters(method)}{Conversion(method)}",
            PropertyInfo property => $"P:{Owner(member)}.{property.Name}{Parameters(property.GetIndexParameters())}",
            EventInfo => $"E:{Owner(member)}.{member.Name}",
            _ => $"F:{Owner(member)}.{member.Name}",
        };

    private static string Owner(MemberInfo member) => Name(member.DeclaringType!); // Only global functions, which C# has not, belong to no type.

    private static string Conversion(MethodInfo method) => method.Name is "op_Implicit" or "op_Explicit" ? $"~{Reference(method.ReturnType)}" : "";

    private static string Parameters(MethodBase method) => Parameters(method.GetParameters());

    private static string Parameters(ParameterInfo[] parameters)
        => parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => Reference(p.ParameterType)))})";

    // Generic types by their number of arguments, as they are declared.
    private static string Name(Type type) => (type.FullName ?? $"{type.Namespace}.{type.Name}").Replace('+', '.');

    // Types by their arguments, as they are used.
    private static string Reference(Type type)
    {
        if (type.IsGenericParameter)
        {
            return $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}";
        }

        if (type.GetElementType() is { } element)
        {
            return Reference(element) + (type.IsByRef ? "@" : "[]");
        }

        return type.IsGenericType
            ? $"{Name(type.GetGenericTypeDefinition()).Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}"
            : Name(type);
    }
}
