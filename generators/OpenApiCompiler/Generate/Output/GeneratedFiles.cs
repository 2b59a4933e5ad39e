namespace HubSpot.OpenApiCompiler.Generate.Output;

/// <summary>The names of the files of one generation.</summary>
internal static class GeneratedFiles
{
    /// <summary>The document as NSwag sees it.</summary>
    public const string Prepared = "prepared.json";

    public const string Clients = "Clients.cs";
    public const string Models = "Models.cs";
    public const string Runtime = "Runtime.cs";
    public const string Converters = "Converters.cs";

    /// <summary>The contracts of a server.</summary>
    public const string Contracts = "Contracts.cs";

    /// <summary>What 'generate' writes.</summary>
    public static IReadOnlyList<string> Standalone { get; } = [Clients, Models, Runtime, Converters];
}
