using System.Reflection;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Calls the internal UTF-8 methods in an assembly that was compiled in memory.</summary>
internal sealed class Probe : IUtf8Json
{
    /// <summary>Must be compiled into that assembly.</summary>
    public const string Source = """
        public static class Probe
        {
            public static byte[] Write(object model)
            {
                var sink = new HubSpot.JsonConverters.Utf8Sink(16);
                ((HubSpot.JsonConverters.IJsonModel)model).WriteJson(ref sink);
                return System.MemoryExtensions.AsSpan(sink.Bytes, 0, sink.Length).ToArray();
            }

            public static void Read(byte[] json, object model) => HubSpot.JsonConverters.Utf8Json.Read(json, (HubSpot.JsonConverters.IJsonModel)model);
        }
        """;

    private readonly Func<object, byte[]> _write;
    private readonly Action<byte[], object> _read;

    public Probe(Assembly assembly)
    {
        var type = assembly.GetType("Probe")!;
        _write = type.GetMethod("Write")!.CreateDelegate<Func<object, byte[]>>();
        _read = type.GetMethod("Read")!.CreateDelegate<Action<byte[], object>>();
    }

    public byte[] Write(object model) => _write(model);

    public object Read(byte[] json, Type type)
    {
        var model = Activator.CreateInstance(type)!;
        _read(json, model);
        return model;
    }
}
