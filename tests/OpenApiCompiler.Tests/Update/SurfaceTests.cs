using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Tests.Update;

public sealed class SurfaceTests
{
    [Fact]
    public void The_report_names_members_that_go_change_and_come()
    {
        using var folder = new OwnFolder(published: OwnFolder.Published(members: """ "name": { "type": "string" }, "size": { "type": "integer" }, "kind": { "type": "string", "enum": [ "A", "B" ] } """));

        var surface = folder.Adopt(OwnFolder.Published(members: """ "size": { "type": "string" }, "kind": { "type": "string", "enum": [ "A", "C" ] }, "added": { "type": "boolean" } """)).Surface;

        Assert.Equal(["Event.Name: string", "EventKind.B"], surface.Gone);
        Assert.Equal(["Event.Size: long becomes Event.Size: string"], surface.Changed);
        Assert.Equal(["Event.Added: bool", "EventKind.C"], surface.Added);
    }

    [Fact]
    public void A_renamed_schema_of_a_named_class_changes_nothing_that_users_see()
    {
        using var folder = new OwnFolder();

        var surface = folder.Adopt(OwnFolder.Published(schema: "EventV2")).Surface;

        Assert.Equal(([], [], []), (surface.Gone.ToArray(), surface.Changed.ToArray(), surface.Added.ToArray()));
    }

    [Fact]
    public void Another_edition_is_named_with_what_must_be_added()
    {
        using var folder = new OwnFolder();

        var update = folder.Adopt(OwnFolder.Published(path: "/marketing/marketing-events/2027-03/events/{id}"));

        Assert.StartsWith("The document is of edition '2027-03'; ours is of 'v3'.", update.NewEdition[0], StringComparison.Ordinal);
        Assert.Contains("another edition\n  The document is of edition", UpdateReport.Of(update), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_stays_where_only_the_status_of_an_answer_moved()
    {
        using var folder = new OwnFolder();
        var before = folder.Text;

        var update = folder.Adopt(OwnFolder.Published(answer: "201"));

        Assert.Empty(update.Marked);
        Assert.Equal(before.Replace("\"200\"", "\"201\"", StringComparison.Ordinal), update.Document);
    }

    [Fact]
    public void Marks_are_no_change()
    {
        using var folder = new OwnFolder();

        var update = folder.Adopt(OwnFolder.Published(members: """ "name": { "type": "string" }, "state": { "type": "string" } """));

        Assert.NotEmpty(update.Marked);
        Assert.DoesNotContain(update.Diff.Changes, change => change.Kind == Kinds.TextsChanged);
        update.Write(folder.Folder);
        Assert.Empty(folder.Adopt(OwnFolder.Published(members: """ "name": { "type": "string" }, "state": { "type": "string" } """)).Diff.Changes);
    }

    [Fact]
    public void The_report_in_markdown_folds_long_lists()
    {
        using var folder = new OwnFolder();
        var members = string.Join(", ", Enumerable.Range(0, 40).Select(i => $$""" "m{{i}}": { "type": "string" } """));

        var report = UpdateMarkdown.Of(folder.Adopt(OwnFolder.Published(members: members)));

        Assert.Contains("<details>\n<summary><b>C# members that come</b>: 40</summary>\n\n- `Event.M0: string`\n", report, StringComparison.Ordinal);
        Assert.Contains("### C# members that go\n\n- `Event.Name: string`\n", report, StringComparison.Ordinal);
    }
}
