namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>How clients write and read models.</summary>
internal interface IUtf8Json
{
    byte[] Write(object model);

    object Read(byte[] json, Type type);
}
