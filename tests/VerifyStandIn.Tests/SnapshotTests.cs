using VerifyTests;
using VerifyXunit;

namespace HubSpot.VerifyStandIn.Tests;

[UsesVerify]
public class SnapshotTests
{
    [Fact]
    public Task A_snapshot_lies_beside_its_test_under_class_and_method() => Verifier.Verify("beside the test");

    [Fact]
    public Task A_snapshot_has_the_ending_that_was_asked_for() => Verifier.Verify("""{ "is": "JSON" }""", "json");

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public Task A_snapshot_per_set_of_arguments_has_a_name_of_its_own(string argument)
        => Verifier.Verify(argument).UseDirectory("Named").UseFileName($"Argument_{argument}");

    [Fact]
    public async Task An_equal_text_passes_and_clears_away_what_was_received_before()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Answer.verified.txt", "one\ntwo");
        folder.Write("Answer.received.txt", "one\nthree");

        await Verifier.Verify("one\ntwo").UseDirectory(folder.Path).UseFileName("Answer");

        Assert.Equal(["Answer.verified.txt"], folder.Files);
    }

    [Theory]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("one\ntwo", "one\r\ntwo")]
    [InlineData("one\rtwo", "one\ntwo")]
    public async Task Line_ends_do_not_matter(string verified, string received)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Answer.verified.txt", verified);

        await Verifier.Verify(received).UseDirectory(folder.Path).UseFileName("Answer");

        Assert.Equal(["Answer.verified.txt"], folder.Files);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("One\n")]
    [InlineData("one \n")]
    public async Task Case_spaces_and_a_last_line_end_do_matter(string received)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Answer.verified.txt", "one\n");

        await Assert.ThrowsAsync<SnapshotException>(() => Verifier.Verify(received).UseDirectory(folder.Path).UseFileName("Answer"));

        Assert.Equal(received, folder.Read("Answer.received.txt"));
    }

    [Fact]
    public async Task A_different_text_is_written_beside_the_snapshot_and_fails_with_the_lines_that_differ()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Answer.verified.txt", string.Join('\n', Enumerable.Range(1, 20)));
        var received = string.Join('\n', Enumerable.Range(1, 20)).Replace("11", "eleven");

        var failure = await Assert.ThrowsAsync<SnapshotException>(() => Verifier.Verify(received).UseDirectory(folder.Path).UseFileName("Answer"));

        Assert.Equal(received, folder.Read("Answer.received.txt"));
        Assert.Equal(
            $"""
             The received text differs from the snapshot. To accept what was received, move it over the snapshot.
             Received: {Path.Combine(folder.Path, "Answer.received.txt")}
             Verified: {Path.Combine(folder.Path, "Answer.verified.txt")}

               ... 7 equal lines
               8
               9
               10
             - 11
             + eleven
               12
               13
               14
               ... 6 equal lines
             """,
            failure.Message, ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_missing_or_empty_snapshot_fails_and_shows_what_was_received(bool isEmpty)
    {
        using var folder = new TemporaryFolder();
        if (isEmpty)
        {
            folder.Write("Answer.verified.txt", "");
        }

        var failure = await Assert.ThrowsAsync<SnapshotException>(() => Verifier.Verify("first").UseDirectory(folder.Path).UseFileName("Answer"));

        Assert.StartsWith("There is no snapshot yet.", failure.Message);
        Assert.EndsWith("+ first", failure.Message);
        Assert.Equal("first", folder.Read("Answer.received.txt"));
    }

    [Fact]
    public async Task A_directory_that_does_not_exist_is_created_for_the_received_text()
    {
        using var folder = new TemporaryFolder();
        var directory = Path.Combine(folder.Path, "New");

        await Assert.ThrowsAsync<SnapshotException>(() => Verifier.Verify("first").UseDirectory(directory).UseFileName("Answer"));

        Assert.Equal("first", folder.Read(Path.Combine("New", "Answer.received.txt")));
    }

    [Fact]
    public async Task A_received_file_has_the_byte_order_mark_that_verify_writes()
    {
        using var folder = new TemporaryFolder();

        await Assert.ThrowsAsync<SnapshotException>(() => Verifier.Verify("first").UseDirectory(folder.Path).UseFileName("Answer"));

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(folder.Path, "Answer.received.txt"))[..3]);
    }

    [Fact]
    public async Task Settings_that_are_passed_in_stay_as_they_are()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Answer.verified.txt", "one");
        folder.Write("Other.verified.txt", "two");
        var settings = new VerifySettings();
        settings.UseDirectory(folder.Path);
        settings.UseFileName("Answer");

        await Verifier.Verify("two", settings).UseFileName("Other");
        await Verifier.Verify("one", settings);

        Assert.Equal(["Answer.verified.txt", "Other.verified.txt"], folder.Files);
    }

    [Fact]
    public async Task The_same_snapshot_twice_fails_because_one_would_overwrite_the_other()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Answer.verified.txt", "one");
        await Verifier.Verify("one").UseDirectory(folder.Path).UseFileName("Answer");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Verifier.Verify("one").UseDirectory(folder.Path).UseFileName("Answer"));

        Assert.Contains("'Answer' is already used", failure.Message);
    }

    [Theory]
    [InlineData(1)]
    public async Task A_test_with_arguments_and_without_a_file_name_is_told_to_give_one(int argument)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Verifier.Verify($"{argument}"));

        Assert.Contains("Use UseFileName.", failure.Message);
    }

    [UsesVerify]
    public class Nested
    {
        [Fact]
        public Task A_nested_class_puts_the_outer_name_first() => Verifier.Verify("nested");
    }
}
