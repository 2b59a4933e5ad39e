using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

public class ErrorAttributionTests
{
    [Theory]
    [InlineData("joinedAt must be earlier than leftAt for `ada@example.com`", "ada@example.com", true)]
    [InlineData("bad address ADA@EXAMPLE.COM.", "ada@example.com", true)]
    [InlineData("bad address ada@example.com.au", "ada@example.com", false)]
    [InlineData("bad address yada@example.com", "ada@example.com", false)]
    [InlineData("bad address x+ada@example.com", "ada@example.com", false)]
    [InlineData("no address here", "ada@example.com", false)]
    public void An_error_belongs_to_an_address_that_stands_in_it_whole(string message, string address, bool belongs)
    {
        var found = ErrorAttribution.Find(new BatchError { Message = message }, [Entry(Attendee.OfEmail(address))]);

        Assert.Equal(belongs, found.Count == 1);
    }

    [Theory]
    [InlineData("unknown contact 269269281527", 269269281527, true)]
    [InlineData("unknown contact 1269269281527", 269269281527, false)]
    [InlineData("unknown contact 269269281527x", 269269281527, false)]
    [InlineData("joinedAt 2026-05-20T09:00:00.000Z is too late", 2026, false)]
    [InlineData("see 0a1b2c3d-1051-4d5e-8f90-0a1b2c3d4e5f", 1051, false)]
    public void An_error_belongs_to_an_id_that_stands_in_it_whole(string message, long id, bool belongs)
    {
        var found = ErrorAttribution.Find(new BatchError { Message = message }, [Entry(Attendee.OfContact(id))]);

        Assert.Equal(belongs, found.Count == 1);
    }

    [Fact]
    public void The_context_of_an_error_counts_too()
    {
        var error = new BatchError { Message = "refused", Context = new JObject { ["ids"] = new JArray("17") } };

        var found = ErrorAttribution.Find(error, [Entry(Attendee.OfContact(17)), Entry(Attendee.OfContact(18))]);

        Assert.Equal(17, Assert.Single(found).Contact.Id);
    }

    [Fact]
    public void An_apostrophe_in_an_address_does_not_blame_the_shorter_one()
    {
        var error = new BatchError { Message = "bad address o'neil@example.com" };

        var found = ErrorAttribution.Find(error, [Entry(Attendee.OfEmail("neil@example.com")), Entry(Attendee.OfEmail("o'neil@example.com"))]);

        Assert.Equal("o'neil@example.com", Assert.Single(found).Contact.Email);
    }

    private static Entry Entry(Attendee attendee) => new(default, ContactKey.Of(attendee), 1, attendee, 0);
}
