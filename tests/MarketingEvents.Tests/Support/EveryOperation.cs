using System.Reflection;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>All operations, for tests of what holds for each of them.</summary>
internal static class EveryOperation
{
    /// <summary>The properties of the entry point that hold clients.</summary>
    public static IEnumerable<PropertyInfo> Clients() => typeof(MarketingEventsClient).GetProperties().Where(p => p.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal));

    /// <summary>Every method that returns a response, called with values that fit its parameters.</summary>
    public static Dictionary<string, Func<MarketingEventsClient, Task>> Calls()
        => (from area in Clients()
            from method in area.PropertyType.GetMethods()
            where method.Name.EndsWith("WithResponseAsync", StringComparison.Ordinal)
            select (area, method))
            .ToDictionary(
                x => $"{x.area.Name}.{x.method.Name}({string.Join(", ", x.method.GetParameters().Select(p => p.ParameterType.Name))})",
                x => (Func<MarketingEventsClient, Task>)(client => (Task)x.method.Invoke(x.area.GetValue(client), BindingFlags.DoNotWrapExceptions, null, [.. x.method.GetParameters().Select(Value)], null)!)); // They return tasks.

    private static object? Value(ParameterInfo parameter)
        => parameter.ParameterType == typeof(string) ? "id-1"
        : parameter.ParameterType == typeof(long) ? 863952588483
        : parameter.ParameterType == typeof(EventKey) ? new EventKey(863952588483)
        : parameter.ParameterType == typeof(ExternalEventKey) ? new ExternalEventKey("acct-1", "webinar-7")
        : parameter.ParameterType == typeof(SubscriberState) ? SubscriberState.Attend
        : parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
        : parameter.IsOptional ? null
        : new FilledModels(1).Fill(parameter.ParameterType);
}
