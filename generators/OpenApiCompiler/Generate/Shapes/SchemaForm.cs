namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>The kind of value that a schema describes.</summary>
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
