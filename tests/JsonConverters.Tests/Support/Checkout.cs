using System.Reflection;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Files of this checkout and of the build.</summary>
internal static class Checkout
{
    public static string OtherDocuments { get; } = Path.Combine(Repository.Published, "other-apis");

    public static string NSwagTool { get; }
        = typeof(Checkout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NSwagTool").Value!;
}
