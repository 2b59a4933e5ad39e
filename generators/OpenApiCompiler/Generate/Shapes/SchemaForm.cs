namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>What kind of value a schema describes, before anybody looks inside.</summary>
internal enum SchemaForm
{
    Any,
    Scalar,
    Words,
    List,
    Map,
    Object,
    Union,
}
