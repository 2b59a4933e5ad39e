using HubSpot.Benchmarks;

// A process that is measured from its start must not load what measures the others.
if (args is [ColdStart.FirstCall, var contestant])
{
    await ColdStart.CallOnceAsync(contestant);
    return;
}

Calls.Measure(isQuick: args.Contains("--quick"));
ColdStart.Measure();
