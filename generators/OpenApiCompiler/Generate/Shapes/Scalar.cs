namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>The scalar types of generated code.</summary>
internal enum Scalar
{
    /// <summary>Any JSON.</summary>
    Any,

    Text,

    /// <summary>Always 64 bits. HubSpot's documents declare 32 bits for ids that are larger.</summary>
    Integer,

    /// <summary>A whole number that is a text of digits on the wire, as HubSpot writes most ids.</summary>
    Id,

    Number,

    Flag,

    /// <summary>A point in time.</summary>
    Moment,

    /// <summary>Bytes in base 64.</summary>
    Bytes,

    /// <summary>A file; it is a body or a part of a form, never a value in JSON.</summary>
    File,
}
