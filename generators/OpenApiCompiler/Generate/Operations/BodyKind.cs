namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>How a body is written; the methods of the runtime's call are named alike.</summary>
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
