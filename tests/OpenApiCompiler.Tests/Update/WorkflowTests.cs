using System.Diagnostics;
using HubSpot.OpenApiCompiler.Commands;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Update;

/// <summary>Runs what the weekly workflow runs, in a clone of its own whose code host writes down what it is asked for.</summary>
public sealed class WorkflowTests : IDisposable
{
    private readonly OwnFolder _own = new();
    private readonly TemporaryFolder _host = new();

    public WorkflowTests()
    {
        Directory.CreateDirectory(Path.Combine(Root, ".github"));
        File.Copy(Repository.In(".github", "update-document"), Path.Combine(Root, ".github", "update-document"));
        var program = _host.Write("gh", $"#!/bin/sh\nprintf '%s\\n' \"$@\" > '{Asked}'\nfor last; do :; done\ncat \"$last\" >> '{Asked}'\n");
        Run("chmod", "u+x", program);
        Git("init", "--quiet", "--initial-branch=main");
        Git("add", ".");
        Git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "start");
        Git("init", "--quiet", "--bare", Path.Combine(_host.Path, "origin"));
        Git("remote", "add", "origin", Path.Combine(_host.Path, "origin"));
    }

    private string Root => _own.Folder.Root;

    private string Asked => Path.Combine(_host.Path, "asked");

    [Fact]
    public void A_new_document_becomes_a_change_with_the_report_as_its_description()
    {
        var (code, output) = Update(OwnFolder.Published(members: """ "name": { "type": "string" }, "state": { "type": "string" } """));

        Assert.True(code == 0, output);
        var asked = File.ReadAllText(Asked);
        Assert.StartsWith("pr\ncreate\n--base\nmain\n--head\nopenapi-", asked, StringComparison.Ordinal);
        Assert.Contains("**Changes: 1 additive.", asked, StringComparison.Ordinal);
        Assert.Contains("### C# members that come\n\n- `Event.State: string`\n", asked, StringComparison.Ordinal);
        Assert.Equal("openapi/marketing-events.json\nopenapi/marketing-events.lock.json\n", Git("diff", "--name-only", "main", "HEAD"));
        Assert.Contains("refs/heads/openapi-", Git("ls-remote", "origin"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_opens_nothing_and_leaves_no_trace()
    {
        var (code, output) = Update(OwnFolder.Published());

        Assert.True(code == 0, output);
        Assert.Contains("Nothing new.", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Asked));
        Assert.Equal("", Git("status", "--short"));
    }

    [Fact]
    public void A_document_that_cannot_be_used_fails_the_run()
    {
        var (code, output) = Update("""{ "openapi": "4.0.0" }""");

        Assert.True(code == 2, output);
        Assert.False(File.Exists(Asked));
    }

    [Fact]
    public void The_workflow_runs_this_script_every_week()
    {
        var workflow = OpenApiDocument.Read(Repository.In(".github", "workflows", "openapi.yml")).Root;

        Assert.Matches(@"^\d+ \d+ \* \* \d$", (string?)workflow["on"]!["schedule"]![0]!["cron"]);
        Assert.Equal(".github/update-document --edition v3", (string?)workflow["jobs"]!["update"]!["steps"]!.Last!["run"]);
    }

    public void Dispose()
    {
        _own.Dispose();
        _host.Dispose();
    }

    private (int Code, string Output) Update(string published)
        => Run(Path.Combine(Root, ".github", "update-document"), _host.Write("published.json", published), "--source", "a test");

    private string Git(params string[] arguments)
    {
        var (code, output) = Run("git", arguments);
        return code == 0 ? output : throw new InvalidOperationException(output);
    }

    private (int Code, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = _host.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["OPENAPI_TOOL"] = typeof(UpdateCommand).Assembly.Location;
        start.Environment["GITHUB_STEP_SUMMARY"] = "";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' could not be started.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
