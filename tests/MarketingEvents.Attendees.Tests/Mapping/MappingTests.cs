namespace HubSpot.MarketingEvents.Attendees.Tests;

public class MappingTests
{
    private const string Text = "Exported by Acme\nWer,Kontakt,Rein,Raus\nAda,ada@example.com,2026-10-05 16:00,2026-10-05 17:00\n";

    [Theory]
    [InlineData("email=Kontakt", "joined=Rein", "left=Raus")]
    [InlineData("E-Mail=kontakt", "joined=#3", "left= \"Raus\" ")]
    [InlineData("email=#2", "joined=#3", "left=#4")]
    public async Task Columns_are_mapped_by_name_or_number(params string[] map)
    {
        var file = await Some.ReadAsync(Text, options => options.Mapping = map.Aggregate(new ColumnMapping(), (mapping, text) => mapping.Add(text)));

        Assert.Equal(["3 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00"], file.Entries);
    }

    [Fact]
    public async Task A_mapping_that_does_not_fit_lists_what_there_is()
    {
        var refusal = await Some.RefusalAsync(Text, options => options.Mapping = new ColumnMapping().Add("email=Adresse"));

        Assert.Equal("report.csv: the mapping names a column that no header has: 'Adresse'. The columns (line 2) are 'Wer', 'Kontakt', 'Rein', 'Raus'.", refusal.Message);
    }

    [Fact]
    public async Task A_mapping_wins_over_what_is_recognised()
    {
        var file = await Some.ReadAsync("Email,Other,Join Time,Leave Time\nada@example.com,bob@example.com,2026-10-05 16:00,2026-10-05 17:00\n", options => options.Mapping = new ColumnMapping().Add(AttendeeField.Email, "Other"));

        Assert.Equal(["2 Attend bob@example.com 10-05 16:00:00 10-05 17:00:00"], file.Entries);
    }

    [Theory]
    [InlineData("email")]
    [InlineData("=x")]
    [InlineData("email=")]
    [InlineData("mial=x")]
    public void A_text_that_is_no_mapping_is_refused(string text) => Assert.Throws<ArgumentException>(() => new ColumnMapping().Add(text));

    [Fact]
    public void A_field_is_mapped_once() => Assert.Throws<ArgumentException>(() => new ColumnMapping().Add("email=a").Add("email=b"));

    [Fact]
    public async Task A_profile_is_what_was_saved()
    {
        var saved = new AttendeeProfile
        {
            Mapping = new ColumnMapping().Add("email=E \"x\" ö").Add("first-name=V"),
            State = SubscriberState.Attend,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
            DateOrder = DateOrder.DayFirst,
        };
        using var stream = new MemoryStream();
        await saved.SaveAsync(stream);

        var loaded = await AttendeeProfile.LoadAsync(new MemoryStream(stream.ToArray()));
        var options = new AttendeeFileOptions { State = SubscriberState.Cancel };
        loaded.ApplyTo(options);

        Assert.Equal(saved.Mapping.Columns, options.Mapping?.Columns);
        Assert.Equal((SubscriberState.Cancel, "Europe/Berlin", DateOrder.DayFirst), (options.State, options.TimeZone?.Id, options.DateOrder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"version\":2}")]
    [InlineData("{\"timeZone\":\"../x\"}")]
    [InlineData("{\"state\":\"came\"}")]
    [InlineData("{\"map\":{\"email\":\"a\",\"e-mail\":\"b\"}}")]
    [InlineData("{\"map\":{\"email\":7}}")]
    [InlineData("{\"more\":1}")]
    public async Task What_is_no_profile_is_refused(string json)
        => await Assert.ThrowsAsync<FormatException>(() => AttendeeProfile.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json))));
}
