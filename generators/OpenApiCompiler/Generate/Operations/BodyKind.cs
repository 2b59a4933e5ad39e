namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>How a body is written. The methods of the runtime have these names, too.</summary>
internal enum BodyKind
{
    Json,

    /// <summary>multipart/form-data.</summary>
    Multipart,

    /// <summary>application/x-www-form-urlencoded.</summary>
    Form,

    Text,

    File,
}
