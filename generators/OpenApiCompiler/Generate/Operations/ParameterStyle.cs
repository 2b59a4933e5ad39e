namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>How a list or an object is written as a parameter. The runtime has an enum with the same names.</summary>
internal enum ParameterStyle
{
    /// <summary>The name is repeated for each item.</summary>
    Repeated,

    /// <summary>Items with commas between them.</summary>
    Commas,

    /// <summary>Items with spaces between them.</summary>
    Spaces,

    /// <summary>Items with upright bars between them.</summary>
    Bars,

    /// <summary>Members of an object as name[member].</summary>
    Brackets,

    /// <summary>The whole value as JSON.</summary>
    Json,
}
