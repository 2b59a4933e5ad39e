using System.CodeDom.Compiler;
using System.Reflection;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>What the build generated into the SDK, by what it is for.</summary>
internal static class GeneratedTypes
{
    private static readonly Type[] All = [.. typeof(MarketingEventsClient).Assembly.GetExportedTypes().Where(IsGenerated).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public static IReadOnlyList<Type> Clients { get; } = [.. All.Where(t => t.Name.EndsWith("Client", StringComparison.Ordinal))];

    public static IReadOnlyList<Type> Queries { get; } = [.. All.Where(t => t.Name.EndsWith("Query", StringComparison.Ordinal))];

    public static IReadOnlyList<Type> Models { get; } = [.. All.Where(t => t.IsClass).Except(Clients).Except(Queries)];

    /// <summary>Open enums: structs over a word.</summary>
    public static IReadOnlyList<Type> Words { get; } = [.. All.Where(t => t.IsValueType)];

    /// <summary>Models that a request body can contain.</summary>
    public static IReadOnlyList<Type> Requests { get; } = Reach(Calls().SelectMany(m => m.GetParameters()).Select(p => p.ParameterType));

    /// <summary>All other models: what is not sent is read, be it as an answer or as an error.</summary>
    public static IReadOnlyList<Type> Answers { get; } = [.. Models.Except(Requests).Union(Reach(Calls().Select(m => m.ReturnType))).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>Errors are models, too, although they are written by hand: every generated client has the same.</summary>
    public static bool IsGenerated(Type type) => type.GetCustomAttribute<GeneratedCodeAttribute>() is not null || type == typeof(ServiceError) || type == typeof(ServiceErrorDetail);

    public static bool IsWord(Type type) => Words.Contains(type) || type == typeof(AttendanceState);

    /// <summary>The members of a model that the wire carries, in declaration order.</summary>
    public static IEnumerable<PropertyInfo> Members(Type model)
        => model.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "AdditionalProperties").OrderBy(p => p.MetadataToken);

    private static IEnumerable<MethodInfo> Calls() => Clients.SelectMany(c => c.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));

    private static List<Type> Reach(IEnumerable<Type> roots)
    {
        var reached = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out var type))
        {
            foreach (var argument in type.GetGenericArguments())
            {
                open.Push(argument);
            }

            if (Models.Contains(type) && reached.Add(type))
            {
                foreach (var member in Members(type))
                {
                    open.Push(member.PropertyType);
                }
            }
        }

        return [.. reached.OrderBy(t => t.Name, StringComparer.Ordinal)];
    }
}
