using System.Diagnostics;
using System.Net;
using BenchmarkDotNet.Attributes;
using HubSpot.Benchmarks.Contestants;
using HubSpot.Benchmarks.Stub;

namespace HubSpot.Benchmarks;

/// <summary>Calls from values to values: build the body, hand it to a stub, read the answer.</summary>
public class CallBenchmarks
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.3);

    private readonly StubHandler _stub = new();
    private readonly IReadOnlyList<Stay>[] _stays = [Stay.Of(1), Stay.Of(100), Stay.Of(500)];
    private HandWritten? _handWritten;
    private Ours? _ours;
    private StockClient? _stock;

    [ParamsAllValues]
    public Scenario Scenario { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _stub.Status = Scenario == Scenario.Refusal ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
        _stub.Body = Scenario switch
        {
            Scenario.Refusal => Answers.Refusal,
            Scenario.Page100 => Answers.Page(100),
            _ => Answers.Batch(_stays[(int)Scenario].Count),
        };
        (_handWritten, _ours, _stock) = (new HandWritten(_stub), Contestants.Ours.Alone(_stub), new StockClient(_stub));
        var results = new[] { await WarmUpAsync(_handWritten), await WarmUpAsync(_ours), await WarmUpAsync(_stock) };
        if (results.Distinct().Count() != 1)
        {
            throw new InvalidOperationException($"The contestants do not agree: {string.Join(", ", results)}.");
        }
    }

    [Benchmark(Baseline = true, Description = "HandWritten")]
    public Task<int> HandWritten() => RunAsync(_handWritten!);

    [Benchmark(Description = "ThisSdk")]
    public Task<int> Ours() => RunAsync(_ours!);

    [Benchmark(Description = "StockNSwag")]
    public Task<int> Stock() => RunAsync(_stock!);

    // The compiler works in stages, and the first contestant must not be measured in an earlier one than the others.
    private async Task<int> WarmUpAsync(IContestant contestant)
    {
        var result = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
        {
            result = await RunAsync(contestant);
        }

        return result;
    }

    private Task<int> RunAsync(IContestant contestant) => Scenario switch
    {
        Scenario.Refusal => contestant.BeRefusedAsync(),
        Scenario.Page100 => contestant.ReadPageAsync(),
        _ => contestant.AttendAsync(_stays[(int)Scenario]),
    };
}
