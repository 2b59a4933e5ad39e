namespace HubSpot.MarketingEvents.Cli.Tests;

public class HeaderTests
{
    [Theory]
    [InlineData("E-Mail", Column.Email)]
    [InlineData("e-mail address", Column.Email)]
    [InlineData("EMAIL_ADDRESS", Column.Email)]
    [InlineData("Contact ID", Column.ContactId)]
    [InlineData("vid", Column.ContactId)]
    [InlineData("Record ID - Contact", Column.ContactId)]
    [InlineData("State", Column.State)]
    [InlineData("Interaction Date Time", Column.InteractionDateTime)]
    [InlineData("registered_at", Column.RegisteredAt)]
    [InlineData("Registration Time", Column.RegisteredAt)]
    [InlineData("Canceled At", Column.CancelledAt)]
    [InlineData("Join Time", Column.JoinedAt)]
    [InlineData("joined at", Column.JoinedAt)]
    [InlineData("Leave Time", Column.LeftAt)]
    [InlineData("left-at", Column.LeftAt)]
    [InlineData("First Name", Column.FirstName)]
    [InlineData("Surname", Column.LastName)]
    internal void Columns_are_known_by_their_usual_names(string name, Column column)
    {
        var other = column == Column.Email ? "contactId" : "email";

        var columns = Header.Read("list.csv", [other, name]);

        Assert.Equal(column, columns[1]);
    }
}
