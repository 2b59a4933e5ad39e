using System.Text;
using HubSpot.JsonConverters.Tests.Support;
using HubSpot.MarketingEvents;
using Newtonsoft.Json;

namespace HubSpot.JsonConverters.Tests;

public class AllocationTests
{
    private const int Rows = 2000;

    // An object of four words and two nullable values, and its share of a list that doubles.
    private const int RowWithItsPlace = 48 + 24;

    [Fact]
    public void Reading_as_a_client_allocates_the_objects_and_no_names()
        => Assert.InRange(BytesPerRow(json => new SdkJson().Read(json, typeof(EmailSubscriberBatchResult))), 1, RowWithItsPlace);

    [Fact]
    public void Reading_with_newtonsoft_allocates_the_objects_and_no_names()
        => Assert.InRange(BytesPerRow(json => JsonSerializer.CreateDefault().Deserialize<EmailSubscriberBatchResult>(new JsonTextReader(new StreamReader(new MemoryStream(json))))!), 1, RowWithItsPlace);

    [Fact]
    public void Writing_as_a_client_allocates_nothing_per_row()
    {
        var (few, many) = (Batch(1), Batch(Rows));
        JsonText.WriteUtf8(many).Dispose();

        Assert.Equal(Allocated(() => JsonText.WriteUtf8(few).Dispose()), Allocated(() => JsonText.WriteUtf8(many).Dispose()));
    }

    private static ContactIdSubscriberBatch Batch(int rows)
        => new() { Inputs = [.. Enumerable.Range(0, rows).Select(i => new ContactIdSubscriber { Vid = i, Properties = { ["joinedAt"] = "2026-05-20T12:00:00.000Z" } })] };

    private static double BytesPerRow(Func<byte[], object> read)
    {
        var (none, many) = (Json(0), Json(Rows));
        return (Allocated(() => read(many)) - Allocated(() => read(none))) / (double)Rows;
    }

    private static byte[] Json(int rows) => Encoding.UTF8.GetBytes($$"""{"results":[{{string.Join(",", Enumerable.Repeat("""{"vid":null,"email":null}""", rows))}}]}""");

    private static long Allocated(Action action)
    {
        action();
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
