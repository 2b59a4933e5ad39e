using System.Reflection;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Types as C# writes them, with nullability.</summary>
internal static class CSharpNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    public static string Of(NullabilityInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var arguments = type == info.Type ? info.GenericTypeArguments : [];
        var name = Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];
        var generic = arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>";
        return name + generic + (info.ReadState == NullabilityState.Nullable ? "?" : "");
    }
}
