namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>Where a parameter travels.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
}
