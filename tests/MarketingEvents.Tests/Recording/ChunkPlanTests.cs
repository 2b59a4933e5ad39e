namespace HubSpot.MarketingEvents.Tests;

public class ChunkPlanTests
{
    private readonly Some _some = new();
    private readonly ChunkPlan _plan = new(100);
    private int _index;

    [Fact]
    public void Chunks_keep_the_order_of_the_input()
    {
        AddAll(Enumerable.Range(0, 250).Select(_ => _some.Attendee(SubscriberState.Register)));

        var chunks = TakeAll();

        Assert.Equal([100, 100, 50], chunks.Select(chunk => chunk.Count));
        Assert.Equal(Enumerable.Range(0, 250), chunks.SelectMany(chunk => chunk).Select(entry => entry.Index));
    }

    [Fact]
    public void A_chunk_that_is_not_full_waits_unless_it_may_go()
    {
        AddAll(Enumerable.Range(0, 99).Select(_ => _some.Attendee(SubscriberState.Register)));

        Assert.Null(_plan.Take(isPartAccepted: false));
        Assert.Equal(99, _plan.Take(isPartAccepted: true)?.Count);
        Assert.Null(_plan.Take(isPartAccepted: true));
    }

    [Fact]
    public void Ids_and_addresses_never_share_a_chunk()
    {
        AddAll(Enumerable.Range(0, 20).Select(n => n % 2 == 0 ? _some.Attendee(SubscriberState.Cancel) : _some.AttendeeWithId(SubscriberState.Cancel)));

        var chunks = TakeAll();

        Assert.Equal([10, 10], chunks.Select(chunk => chunk.Count));
        Assert.All(chunks, chunk => Assert.Single(chunk.Select(entry => entry.Contact.Id is null).Distinct()));
    }

    [Fact]
    public void A_contacts_instants_go_in_time_order_each_after_the_answer_to_the_one_before()
    {
        AddAll([At(7, 2), At(7, 1), At(8, 1), At(7, 3), At(7, 0)]);

        var first = _plan.Take(isPartAccepted: true)!;
        var before = _plan.Take(isPartAccepted: true);
        Answer(first);
        var rest = TakeAll();

        Assert.Equal([4, 2], first.Select(entry => entry.Index));
        Assert.Null(before);
        Assert.Equal([[1], [0], [3]], rest.Select(chunk => chunk.Select(entry => entry.Index)));
    }

    [Fact]
    public void An_instant_that_comes_while_a_later_one_is_on_its_way_goes_after_it()
    {
        AddAll([At(7, 2)]);
        var onItsWay = _plan.Take(isPartAccepted: true)!;
        AddAll([At(7, 1)]);

        Assert.Equal((1, 0), (_plan.Count, _plan.Ready));
        Answer(onItsWay);
        Assert.Equal((1, 1), (_plan.Count, _plan.Ready));
    }

    [Fact]
    public void A_contact_that_was_answered_is_forgotten()
    {
        AddAll([At(7, 1)]);
        Answer(_plan.Take(isPartAccepted: true)!);

        AddAll([At(7, 1)]);

        Assert.Equal(1, _plan.Ready);
    }

    private static Attendee At(long contact, int hour) => Attendee.OfContact(contact) with { InteractionDateTime = Some.Noon.AddHours(hour) };

    private void AddAll(IEnumerable<Attendee> attendees)
    {
        foreach (var attendee in attendees)
        {
            _plan.Add(new Entry(default, ContactKey.Of(attendee), attendee.InteractionEpochMilliseconds!.Value, attendee, _index++));
        }
    }

    private void Answer(IReadOnlyList<Entry> chunk)
    {
        foreach (var entry in chunk)
        {
            _plan.Answered(entry);
        }
    }

    private List<IReadOnlyList<Entry>> TakeAll()
    {
        var chunks = new List<IReadOnlyList<Entry>>();
        while (_plan.Take(isPartAccepted: true) is { } chunk)
        {
            chunks.Add(chunk);
            Answer(chunk);
        }

        return chunks;
    }
}
