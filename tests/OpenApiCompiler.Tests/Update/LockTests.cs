using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Tests.Update;

public sealed class LockTests
{
    private const string Two = """ "name": { "type": "string" }, "state": { "type": "string" } """;

    [Fact]
    public void The_lock_says_where_the_document_comes_from()
    {
        using var folder = new OwnFolder();

        folder.Adopt(OwnFolder.Published(members: Two), "2026-12-01", "the collection of 2026-12-01").Write(folder.Folder);

        var content = folder.Lock;
        Assert.Equal("the collection of 2026-12-01", content.Source);
        Assert.Equal(new DateOnly(2026, 12, 1), content.Adopted);
        Assert.Equal("v3", content.Edition);
        Assert.Matches("^sha256:[0-9a-f]{64}$", content.Raw);
        Assert.Equal(Hashes.OfCanonicalForm(OpenApiDocument.Read(folder.Folder.Document)), content.Canonical);
        Assert.Equal("13.0.4", content.Tools["Newtonsoft.Json"]);
    }

    [Fact]
    public void Texts_order_and_operation_ids_do_not_change_the_canonical_hash()
    {
        using var folder = new OwnFolder();
        var before = folder.Lock.Canonical;

        var update = folder.Adopt(OwnFolder.Published().Replace("HubSpot's own", "HubSpot's new"));
        update.Write(folder.Folder);

        Assert.Equal(before, folder.Lock.Canonical);
        Assert.Empty(folder.Lock.History);
    }

    [Fact]
    public void A_change_that_takes_back_an_earlier_one_is_a_flap()
    {
        using var folder = new OwnFolder();
        folder.Adopt(OwnFolder.Published(members: Two), "2026-12-01", "first").Write(folder.Folder);
        folder.Adopt(OwnFolder.Published(path: "/marketing/v3/marketing-events/all/{id}", members: Two), "2026-12-02", "second").Write(folder.Folder);

        var update = folder.Adopt(OwnFolder.Published(), "2026-12-03");

        Assert.Equal(
            [
                "operation-moved takes back a change of 2026-12-02 ('second'): get /events/{id}",
                "property-removed takes back a change of 2026-12-01 ('first'): schema Event, member state",
            ],
            update.Flaps);
        Assert.Null(update.Refusal);
    }

    [Fact]
    public void A_change_further_the_same_way_is_no_flap()
    {
        using var folder = new OwnFolder();
        folder.Adopt(OwnFolder.Published(members: Two), "2026-12-01").Write(folder.Folder);

        var update = folder.Adopt(OwnFolder.Published(members: """ "name": { "type": "string" }, "state": { "type": "string" }, "more": { "type": "string" } """));

        Assert.Empty(update.Flaps);
    }

    [Fact]
    public void The_history_keeps_the_last_ten_steps_that_changed_something()
    {
        using var folder = new OwnFolder();

        foreach (var number in Enumerable.Range(1, 12))
        {
            folder.Adopt(OwnFolder.Published(members: $$""" "m{{number}}": { "type": "string" } """), source: $"step {number}").Write(folder.Folder);
        }

        Assert.Equal(10, folder.Lock.History.Count);
        Assert.Equal("step 12", folder.Lock.History[0].Source);
        Assert.Equal("step 3", folder.Lock.History[^1].Source);
    }

    [Theory]
    [InlineData("{}", "'source' must be a text.")]
    [InlineData("""{ "source": "s", "adopted": "yesterday" }""", "'adopted' must be a day such as '2026-01-31'.")]
    [InlineData("""{ "source": "s", "adopted": "2026-01-31", "edition": "v3", "raw": "r", "canonical": "c", "tools": {}, "history": [ 1 ] }""", "'history' must be an array of objects.")]
    public void What_is_no_lock_is_named_with_its_place(string content, string message)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("lock.json", content);

        var error = Assert.Throws<DocumentException>(() => LockText.Read(file));

        Assert.Equal(message, error.Message);
    }
}
