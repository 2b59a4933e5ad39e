using HubSpot.OpenApiCompiler.Canonical;

namespace HubSpot.OpenApiCompiler.Tests.Canonical;

public class EditionPrefixTests
{
    [Theory]
    [InlineData("/marketing/v3/marketing-events/events/{id}", "/events/{id}")]
    [InlineData("/marketing/marketing-events/v3/events/{id}", "/events/{id}")]
    [InlineData("/marketing/marketing-events/2026-03/events/{id}", "/events/{id}")]
    [InlineData("/marketing/marketing-events/2027-03-beta/events/{id}", "/events/{id}")]
    [InlineData("/marketing-events/v3/marketing-events/events/{id}", "/events/{id}")]
    [InlineData("/marketing/v3/marketing-events", "/")]
    [InlineData("/marketing/v3/marketing-events/", "/")]
    [InlineData("/marketing/marketing-events/v3", "/")]
    [InlineData("/marketing/marketing-events/2026-09/", "/")]
    public void A_path_loses_its_prefix_in_every_form(string path, string stripped)
        => Assert.Equal(stripped, EditionPrefix.Strip(path));

    [Theory]
    [InlineData("/events/{id}")]
    [InlineData("/marketing/v3/marketing-eventsandmore/a")]
    [InlineData("/marketing/v3/emails/marketing-events")]
    [InlineData("/a/marketing/v3/marketing-events/b")]
    [InlineData("/marketing/marketing-events/latest/events")]
    [InlineData("/")]
    public void A_path_without_prefix_stays(string path)
        => Assert.Equal(path, EditionPrefix.Strip(path));
}
