using System.Reflection;
using System.Runtime.CompilerServices;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>What users of the SDK can see.</summary>
internal static class PublicMembers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Type> Types { get; } = typeof(MarketingEventsClient).Assembly.GetExportedTypes();

    /// <summary>Members that somebody wrote: what the compiler adds to records and enums is left out.</summary>
    public static IReadOnlyList<MemberInfo> All { get; } = [.. Types.SelectMany(t => t.GetMembers(Declared)).Where(m => IsVisible(m) && IsWritten(m))];

    public static IReadOnlyList<MethodInfo> Methods { get; } = [.. All.OfType<MethodInfo>()];

    /// <summary>Methods and constructors.</summary>
    public static IReadOnlyList<MethodBase> Callable { get; } = [.. All.OfType<MethodBase>()];

    public static string Name(MemberInfo member) => $"{member.DeclaringType?.Name}.{member.Name}";

    private static bool IsVisible(MemberInfo member)
        => member switch
        {
            MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
            FieldInfo field => field.IsPublic || field.IsFamily,
            EventInfo @event => IsVisible(@event.AddMethod!), // Every event has both accessors.
            _ => false,
        };

    private static bool IsWritten(MemberInfo member)
        => member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
           && member is not MethodInfo { IsSpecialName: true, Name: ['g' or 's', 'e', 't', '_', ..] }
           && member is not MethodInfo { IsSpecialName: true, Name: ['a', 'd', 'd', '_', ..] or ['r', 'e', 'm', 'o', 'v', 'e', '_', ..] }
           && member is not FieldInfo { IsSpecialName: true };
}
