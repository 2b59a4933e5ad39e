using System.Runtime.CompilerServices;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace HubSpot.Benchmarks;

/// <summary>Measures warm calls and prints one table.</summary>
internal static class Calls
{
    // Not inlined, so that a process that only makes a first call does not load the measuring library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Measure(bool isQuick)
    {
        var quick = Job.Default.WithWarmupCount(1).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(100));
        var config = ManualConfig.CreateEmpty()
            // In this process: all contestants are measured under the same load, and none is built a second time.
            .AddJob((isQuick ? quick : Job.Default).WithToolchain(InProcessEmitToolchain.DontLogOutput))
            .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
            .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Descriptor)
            .AddColumn(StatisticColumn.Mean, StatisticColumn.Error, BaselineRatioColumn.RatioMean, BaselineAllocationRatioColumn.RatioMean)
            .AddColumnProvider(DefaultColumnProviders.Metrics)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"));
        MarkdownExporter.Console.ExportToLog(BenchmarkRunner.Run<CallBenchmarks>(config), ConsoleLogger.Default);
    }
}
