namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>The way on which a client writes and reads models.</summary>
internal interface IUtf8Json
{
    byte[] Write(object model);

    object Read(byte[] json, Type type);
}
