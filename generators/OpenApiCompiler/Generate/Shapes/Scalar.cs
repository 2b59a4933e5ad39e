namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>The single values that generated code knows.</summary>
internal enum Scalar
{
    /// <summary>Any JSON.</summary>
    Any,

    Text,

    /// <summary>64 bits wide whatever the document says: HubSpot's ids have outgrown the 32 bits that it declares for them.</summary>
    Integer,

    /// <summary>A whole number that is a text of digits on the wire, as HubSpot writes most ids.</summary>
    Id,

    Number,

    Flag,

    /// <summary>A point in time.</summary>
    Moment,

    /// <summary>Bytes in base 64.</summary>
    Bytes,

    /// <summary>A file, which travels beside JSON and never in it.</summary>
    File,
}
