using System.Reflection;
using HubSpot.MarketingEvents;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>The code path of the SDK's own clients.</summary>
internal sealed class SdkJson : IUtf8Json
{
    private static readonly MethodInfo ReadMethod = typeof(JsonText).GetMethod(nameof(JsonText.ReadModel))!;

    public byte[] Write(object model)
    {
        using var bytes = JsonText.WriteUtf8(model);
        return bytes.Array[..bytes.Length];
    }

    public object Read(byte[] json, Type type)
    {
        var read = ReadMethod.MakeGenericMethod(type).CreateDelegate<Func<PooledBytes, object>>();
        return read(new PooledBytes(json, json.Length));
    }
}
