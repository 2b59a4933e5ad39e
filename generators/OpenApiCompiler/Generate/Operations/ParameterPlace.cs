namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>Where a parameter is sent.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
}
