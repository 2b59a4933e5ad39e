using System.Diagnostics;
using System.Globalization;
using HubSpot.Benchmarks.Contestants;
using HubSpot.Benchmarks.Stub;

namespace HubSpot.Benchmarks;

/// <summary>Measures the first call of a process, from its start: loading, compiling and looking at types included.</summary>
internal static class ColdStart
{
    public const string FirstCall = "--first-call";

    private const int Rounds = 9;

    // The last one does nothing: what the runtime itself takes.
    private static readonly string[] Contestants = ["HandWritten", "ThisSdk", "InContainer", "StockNSwag", "NoCall"];

    /// <summary>Runs as a process of its own: one call, then a line with the bytes that were allocated.</summary>
    public static async Task CallOnceAsync(string contestant)
    {
        var stub = new StubHandler { Body = Answers.Batch(1) };
        IContestant? made = contestant switch
        {
            "HandWritten" => new HandWritten(stub),
            "ThisSdk" => Ours.Alone(stub),
            "InContainer" => Ours.InContainer(stub),
            "StockNSwag" => new StockClient(stub),
            _ => null,
        };
        if (made is not null)
        {
            await made.AttendAsync(Stay.Of(1));
        }

        Console.WriteLine(GC.GetTotalAllocatedBytes(precise: true));
    }

    public static void Measure()
    {
        var runs = Enumerable.Range(0, Rounds).SelectMany(_ => Contestants.Select(name => (Name: name, Run: Start(name)))).ToLookup(x => x.Name, x => x.Run);
        Console.WriteLine();
        Console.WriteLine($"From the start of a process to its first completed call (median of {Rounds}):");
        Console.WriteLine();
        Console.WriteLine("| Contestant   | Time   | Allocated |");
        Console.WriteLine("|--------------|-------:|----------:|");
        foreach (var name in Contestants)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name,-12} | {Median(runs[name].Select(r => r.Milliseconds)),3:0} ms | {Median(runs[name].Select(r => r.Bytes)) / 1024,6:0} KB |"));
        }
    }

    private static (double Milliseconds, double Bytes) Start(string contestant)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [FirstCall, contestant]) { RedirectStandardOutput = true })!; // This very program.
        var bytes = process.StandardOutput.ReadLine();
        var time = watch.Elapsed.TotalMilliseconds;
        process.WaitForExit();
        return (time, double.Parse(bytes!, CultureInfo.InvariantCulture)); // It always writes one line.
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
