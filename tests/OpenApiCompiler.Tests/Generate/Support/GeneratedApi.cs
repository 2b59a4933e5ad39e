using System.Reflection;
using System.Runtime.Loader;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

/// <summary>Generated code in use: compiled, loaded, and called by C# that a user could have written.</summary>
internal sealed class GeneratedApi
{
    private static int _programs;

    private readonly byte[] _assembly;
    private readonly AssemblyLoadContext _context = new("Generated");

    public GeneratedApi(string json)
    {
        _assembly = CSharp.Compile(Code.Of(json).Select(f => CSharp.Parse(f.Value, f.Key)), "Generated");
        _context.LoadFromStream(new MemoryStream(_assembly));
    }

    /// <summary>Runs statements that may use 'http' and return something.</summary>
    public async Task<string> RunAsync(string statements, Service service)
    {
        using var http = new HttpClient(service, disposeHandler: false);
        var program =
            $$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net.Http;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            using Newtonsoft.Json;
            using Newtonsoft.Json.Linq;
            using Some.Api;

            internal static class Program
            {
                public static async Task<object?> RunAsync(HttpClient http)
                {
                    await Task.CompletedTask;
                    {{statements}}
                }
            }
            """;
        var assembly = CSharp.Compile([CSharp.Parse(program)], $"Program{Interlocked.Increment(ref _programs)}", _assembly);
        var run = _context.LoadFromStream(new MemoryStream(assembly)).GetType("Program")!.GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Static)!;
        return Convert.ToString(await (Task<object?>)run.Invoke(null, [http])!, System.Globalization.CultureInfo.InvariantCulture) ?? "null";
    }
}
