using System.CommandLine;

namespace HubSpot.OpenApiCompiler.Commands;

/// <summary>The folder with our document and its companions, the same for every command that works on it.</summary>
internal static class FolderOption
{
    public static Option<string> Create()
        => new("--folder") { Description = "The folder with our document, overlay, names and lock.", DefaultValueFactory = _ => "openapi" };
}
