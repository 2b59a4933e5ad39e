using System.Reflection;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Files of this checkout and of the build.</summary>
internal static class Checkout
{
    public static string Templates { get; } = Path.Combine(Root(), "generators", "NSwagTemplates", "Clients");

    /// <summary>HubSpot's documents are data for tests and no part of the project, so a checkout may have to do without.</summary>
    public static string OtherDocuments { get; } = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "hubspot-openapi", "other-apis"));

    public static string NSwagTool { get; }
        = typeof(Checkout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NSwagTool").Value!;

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Sdk.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' has an 'Sdk.sln'.");
    }
}
