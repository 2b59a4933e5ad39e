namespace HubSpot.MarketingEvents.Tests;

public class EntryPlanTests
{
    private readonly Some _some = new();

    [Fact]
    public void Equal_attendees_share_one_entry()
    {
        var attendee = _some.Attendee(SubscriberState.Attend);
        var shouted = attendee with { Email = attendee.Email!.ToUpperInvariant() };

        var entries = Entries(SubscriberState.Attend, attendee, shouted);

        Assert.Equal([0, 1], Assert.Single(entries).Indexes);
    }

    [Fact]
    public void Invalid_attendees_become_no_entry()
    {
        var entries = EntryPlan.Entries(SubscriberState.Cancel, [_some.Attendee(SubscriberState.Cancel), new Attendee()], index => index == 0);

        Assert.Equal([0], Assert.Single(entries).Indexes);
    }

    [Fact]
    public void Chunks_keep_the_order_of_the_input()
    {
        var attendees = Enumerable.Range(0, 250).Select(_ => _some.Attendee(SubscriberState.Register)).ToArray();

        var chunks = EntryPlan.Chunks(Entries(SubscriberState.Register, attendees), 100);

        Assert.Equal([100, 100, 50], chunks.Select(chunk => chunk.Count));
        Assert.Equal(Enumerable.Range(0, 250), chunks.SelectMany(chunk => chunk).Select(entry => entry.Indexes[0]));
    }

    [Fact]
    public void Ids_and_addresses_never_share_a_chunk()
    {
        var attendees = Enumerable.Range(0, 20).Select(n => n % 2 == 0 ? _some.Attendee(SubscriberState.Attend) : _some.AttendeeWithId(SubscriberState.Attend)).ToArray();

        var chunks = EntryPlan.Chunks(Entries(SubscriberState.Attend, attendees), 100);

        Assert.Equal(2, chunks.Count);
        Assert.All(chunks, chunk => Assert.Single(chunk.Select(entry => entry.Contact.Id is null).Distinct()));
    }

    [Fact]
    public void A_contact_with_several_instants_is_in_one_chunk_for_each_with_the_earliest_first()
    {
        var late = Attendee.OfContact(7) with { InteractionDateTime = Some.Noon.AddHours(2) };
        var early = late with { InteractionDateTime = Some.Noon };
        var other = Attendee.OfContact(8) with { InteractionDateTime = Some.Noon };

        var chunks = EntryPlan.Chunks(Entries(SubscriberState.Register, late, early, other), 100);

        Assert.Equal([[1, 2], [0]], chunks.Select(chunk => chunk.Select(entry => entry.Indexes[0])));
    }

    private static IReadOnlyList<Entry> Entries(SubscriberState state, params Attendee[] attendees) => EntryPlan.Entries(state, attendees, _ => true);
}
