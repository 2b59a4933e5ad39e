using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Building;

public class CleanBuildTests(BuildStory story) : IClassFixture<BuildStory>
{
    private static readonly string[] Generated = ["Clients.cs", "Contracts.cs", "Models.cs", "stamp"];

    [Fact]
    public void The_first_build_after_a_clone_succeeds_without_a_package_source()
        => Assert.True(story.First.ExitCode == 0, story.First.Output);

    [Fact]
    public void The_first_build_warns_of_nothing()
    {
        Assert.NotEmpty(story.First.Output);
        Assert.DoesNotContain("warning", story.First.Output);
    }

    [Fact]
    public void The_first_build_leaves_the_generated_files()
    {
        var missing = Generated.Except(story.First.Files.Keys);

        Assert.Empty(missing);
        Assert.Contains("class AttendanceClient", story.First.Files["Clients.cs"].Text);
    }

    [Fact]
    public void The_settings_of_the_machine_do_not_show_in_the_generated_files()
    {
        var folder = Path.Combine(Checkout.Root, "generators", "obj", "openapi");

        Assert.All(Generated.Where(name => name.EndsWith(".cs", StringComparison.Ordinal)), name => Assert.Equal(File.ReadAllText(Path.Combine(folder, name)), story.First.Files[name].Text));
    }

    [Fact]
    public void A_second_build_starts_no_generator()
    {
        Assert.Equal(0, story.Again.ExitCode);
        Assert.Equal(story.First.Files, story.Again.Files);
    }

    [Fact]
    public void A_build_for_another_framework_generates_nothing_again()
    {
        Assert.True(story.OtherFramework.ExitCode == 0, story.OtherFramework.Output);
        Assert.Equal(story.First.Files, story.OtherFramework.Files);
    }

    [Fact]
    public void A_changed_overlay_is_compiled()
    {
        Assert.True(story.ChangedOverlay.ExitCode == 0, story.ChangedOverlay.Output);
        Assert.DoesNotContain(BuildStory.NewSentence, story.First.Files["Models.cs"].Text);
        Assert.Contains(BuildStory.NewSentence, story.ChangedOverlay.Files["Models.cs"].Text);
    }

    [Fact]
    public void A_broken_document_is_a_build_error_with_file_line_and_pointer()
    {
        Assert.NotEqual(0, story.BrokenDocument.ExitCode);
        Assert.Matches(
            $@"broken document\.json\({story.BrokenLine},\d+\): error OPENAPI001: The reference 'other\.json' leaves the document\..* At '/components/.*/\$ref'\.",
            story.BrokenDocument.Output);
    }

    [Fact]
    public void A_broken_document_leaves_the_old_output_alone()
    {
        Assert.NotEmpty(story.ChangedOverlay.Files);
        Assert.All(Generated, file => Assert.Equal(story.ChangedOverlay.Files[file], story.BrokenDocument.Files[file]));
    }

    [Fact]
    public void A_document_that_tries_to_become_code_stays_data()
    {
        // An injected call would not compile: nothing is called so.
        Assert.True(story.HostileDocument.ExitCode == 0, story.HostileDocument.Output);
        Assert.Contains(Literal.Of(HostileDocument.Word), story.HostileDocument.Files["Models.cs"].Text);
    }

    [Fact]
    public void No_name_of_a_document_or_a_checkout_is_run_by_a_shell() => Assert.Empty(story.RanByAShell);

    [Fact]
    public void A_document_of_another_edition_is_compiled_with_the_same_handwritten_layer()
        => Assert.True(story.OtherEdition?.ExitCode is null or 0, story.OtherEdition?.Output);

    [Fact]
    public void Clean_removes_the_generated_files()
    {
        Assert.Equal(0, story.Clean.ExitCode);
        Assert.Empty(story.Clean.Files);
    }
}
