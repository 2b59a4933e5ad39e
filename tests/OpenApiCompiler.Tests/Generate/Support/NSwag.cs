using System.Reflection;
using System.Runtime.Loader;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

/// <summary>NSwag's command inside this process: the same assembly that the tool starts, without the start.</summary>
internal static class NSwag
{
    private static readonly Lock Gate = new();
    private static readonly Lazy<MethodInfo> Main = new(() => new Context(Packages.NSwagTool).LoadFromAssemblyPath(Packages.NSwagTool).EntryPoint!);

    public static Task RunAsync(string settings)
    {
        // It writes to the console and keeps the last document; one at a time.
        lock (Gate)
        {
            var console = Console.Out;
            var output = new StringWriter();
            try
            {
                Console.SetOut(output);
                Assert.True(Main.Value.Invoke(null, [new[] { "run", settings }]) is 0, output.ToString());
            }
            finally
            {
                Console.SetOut(console);
            }
        }

        return Task.CompletedTask;
    }

    private sealed class Context(string tool) : AssemblyLoadContext("NSwag")
    {
        private readonly AssemblyDependencyResolver _resolver = new(tool);

        protected override Assembly? Load(AssemblyName assemblyName)
            => _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
