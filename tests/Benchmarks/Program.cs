using System.Diagnostics;
using System.Net;
using HubSpot.Benchmarks.Contestants;
using HubSpot.Benchmarks.Stub;

Func<StubHandler, IContestant> Make(string name) => name switch { "ours" => s => new Ours(s), "stock" => s => new StockClient(s), _ => s => new HandWritten(s) };
foreach (var round in Enumerable.Range(0, int.Parse(args[0])))
foreach (var name in new[] { "hand", "ours", "stock" })
{
    var stub = new StubHandler();
    var c = Make(name)(stub);
    foreach (var n in new[] { 1, 100, 500, -1, -2 })
    {
        stub.Status = n == -2 ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
        stub.Body = n > 0 ? Answers.Batch(n) : n == -1 ? Answers.Page(100) : Answers.Refusal;
        var stays = Stay.Of(Math.Max(n, 1));
        Func<Task> call = n > 0 ? () => c.AttendAsync(stays) : n == -1 ? c.ReadPageAsync : c.BeRefusedAsync;
        var until = Stopwatch.StartNew();
        while (until.ElapsedMilliseconds < 700) await call();
        var best = double.MaxValue; long bytes = 0;
        for (var k = 0; k < 15; k++)
        {
            var reps = n >= 100 || n == -1 ? 100 : 1000;
            var b0 = GC.GetAllocatedBytesForCurrentThread();
            var sw = Stopwatch.StartNew();
            for (var r = 0; r < reps; r++) await call();
            best = Math.Min(best, sw.Elapsed.TotalMicroseconds / reps);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - b0) / reps;
        }
        Console.WriteLine($"{name,-6} {n,4} {best,10:F1} us {bytes,10} B");
    }
}
