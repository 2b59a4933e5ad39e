using System.Net;

namespace HubSpot.MarketingEvents.Cli.Tests;

public class EmulatorTests
{
    [Fact]
    public async Task It_serves_an_event_and_the_document_until_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var output = new AwaitedWriter("It holds event ");
        var run = RunAsync(output, stop.Token, "emulator", "--port", "0");
        var text = await output.BeforeAsync(run);
        var address = new Uri(text.Split("listens at ")[1].Split(' ')[0]);
        var eventId = text.Split("It holds event ")[1].Split(',')[0];
        using var http = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { Authorization = new("Bearer", "any") } };

        var details = await http.GetStringAsync($"marketing/v3/marketing-events/{eventId}");
        var document = await http.GetStringAsync("openapi.json");
        var post = await http.PostAsync("openapi.json", null);
        await stop.CancelAsync();

        Assert.Contains(eventId, details);
        Assert.Contains("\"openapi\"", document);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Equal((0, ""), await run);
    }

    [Fact]
    public async Task It_begins_with_a_scenario_and_faults()
    {
        using var scenario = TemporaryFile.Of("""{"accounts":[{"events":[{"externalAccountId":"a","externalEventId":"e","objectId":4711,"name":"N"}]}]}"""u8.ToArray());
        using var faults = TemporaryFile.Of("""{"fault":"locked","times":1}"""u8.ToArray());
        using var stop = new CancellationTokenSource();
        using var output = new AwaitedWriter("is the document.");
        var run = RunAsync(output, stop.Token, "emulator", "--port", "0", "--scenario", scenario.Path, "--faults", faults.Path);
        var address = new Uri((await output.BeforeAsync(run)).Split("listens at ")[1].Split(' ')[0]);
        using var http = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { Authorization = new("Bearer", "any") } };

        var first = await http.GetAsync("marketing/v3/marketing-events/4711");
        var second = await http.GetAsync("marketing/v3/marketing-events/4711");
        await stop.CancelAsync();

        Assert.Equal((423, 200), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Equal((0, ""), await run);
    }

    [Theory]
    [InlineData("--scenario", "{\"accounts\":7}")]
    [InlineData("--scenario", "no json")]
    [InlineData("--faults", "{\"fault\":\"flood\"}")]
    [InlineData("--faults", "[")]
    public async Task A_file_that_makes_no_sense_ends_with_2_and_is_named(string option, string text)
    {
        using var file = TemporaryFile.Of(text);

        var run = await CommandRun.Of("emulator", "--port", "0", option, file.Path);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(Path.GetFileName(file.Path) + ": ", run.Error);
    }

    [Theory]
    [InlineData("--scenario")]
    [InlineData("--faults")]
    public async Task A_file_that_does_not_exist_ends_with_2(string option)
    {
        var run = await CommandRun.Of("emulator", "--port", "0", option, "nowhere.json");

        Assert.Equal((2, "nowhere.json: there is no such file."), (run.ExitCode, run.Error.TrimEnd()));
    }

    [Fact]
    public async Task A_port_that_another_program_has_ends_with_2()
    {
        await using var account = await Account.StartAsync();

        var run = await CommandRun.Of("emulator", "--port", $"{account.Server.BaseAddress.Port}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("another program may have it", run.Error);
    }

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public async Task A_port_is_a_number(string port)
        => Assert.Equal(2, (await CommandRun.Of("emulator", $"--port={port}")).ExitCode);

    private static async Task<(int ExitCode, string Error)> RunAsync(TextWriter output, CancellationToken cancellationToken, params string[] arguments)
    {
        using var error = new StringWriter();
        var surroundings = new Surroundings(output, error, () => Stream.Null, IsTerminal: false, _ => null, TimeProvider.System);
        return (await Program.RunAsync(arguments, surroundings, cancellationToken), error.ToString());
    }

    /// <summary>Tells when a text was written.</summary>
    private sealed class AwaitedWriter(string awaited) : StringWriter
    {
        private readonly TaskCompletionSource<string> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The output up to the awaited text, which must come before the end of the run.</summary>
        public async Task<string> BeforeAsync(Task<(int ExitCode, string Error)> run)
        {
            if (await Task.WhenAny(_written.Task, run) == run)
            {
                Assert.Fail($"It ended with {await run}.");
            }

            return await _written.Task;
        }

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (ToString().Contains(awaited, StringComparison.Ordinal))
            {
                _written.TrySetResult(ToString());
            }
        }
    }
}
