using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>JSON by the SDK's own reader and writer, for models whose type is known at run time only.</summary>
internal static class ModelJson
{
    private static readonly MethodInfo ReadMethod = typeof(JsonText).GetMethod(nameof(JsonText.ReadModel))!; // Named by nameof.

    public static string Write(object model) => JsonText.Write(model);

    public static object Read(Type model, string json)
        => ReadMethod.MakeGenericMethod(model).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Bytes(json)], null)!; // Reading gives an empty model for nothing at all.

    /// <summary>The same text parsed without touching anything in it.</summary>
    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static PooledBytes Bytes(string json) => new(Encoding.UTF8.GetBytes(json), Encoding.UTF8.GetByteCount(json));
}
