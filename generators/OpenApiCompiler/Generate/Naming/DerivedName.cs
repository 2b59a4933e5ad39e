namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>The names that the rules give an operation, before it is told apart from others.</summary>
/// <param name="Route">The operation.</param>
/// <param name="Area">The client, without its ending.</param>
/// <param name="Method">The method, without its ending.</param>
internal sealed record DerivedName(Route Route, string Area, string Method);
