using Bogus;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>One invented person. Half of the world spells addresses with capitals, plus signs and dots, and so do these.</summary>
internal sealed record DemoPerson(string FirstName, string LastName, string Email, long ContactId)
{
    /// <summary>The person as an address and a name.</summary>
    public Cells ByEmail(SubscriberState state)
        => new() { State = state.ToWireWord(), Email = Email, FirstName = FirstName, LastName = LastName };

    /// <summary>The person as HubSpot's id.</summary>
    public Cells ByContactId(SubscriberState state)
        => new() { State = state.ToWireWord(), ContactId = ContactId.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}

/// <summary>Invents people; each comes once.</summary>
internal sealed class DemoPeople(Randomizer chance)
{
    // Real ids are longer than 32 bits.
    private const long FirstContactId = 269_269_000_000;

    private static readonly string[] Locales = ["en", "de", "fr", "es", "pl"];
    private static readonly string[] Domains = ["example.com", "example.net", "example.org"];

    private readonly Dictionary<string, Faker> _fakers = Locales.ToDictionary(locale => locale, locale => new Faker(locale) { Random = chance });
    private int _count;

    public DemoPerson Next()
    {
        var names = _fakers[chance.ArrayElement(Locales)].Name;
        var (first, last) = (names.FirstName(), names.LastName());
        var number = _count++;
        return new DemoPerson(first, last, Address(first, last, number), FirstContactId + (number * 37L));
    }

    // The number keeps addresses apart that differ in nothing else.
    private string Address(string first, string last, int number)
    {
        var (one, other) = (Ascii(first), Ascii(last));
        var local = (number % 8) switch
        {
            0 => $"{one}.{other}+webinar{number}",
            1 => $"{char.ToUpperInvariant(one[0])}{one[1..]}.{char.ToUpperInvariant(other[0])}{other[1..]}{number}",
            2 => $"{one}_{other}.{number}",
            3 => $"{one[0]}.{other}-{number}",
            _ => $"{one}.{other}{number}",
        };
        return $"{local}@{chance.ArrayElement(Domains)}";
    }

    private static string Ascii(string name)
    {
        var letters = name.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter).Select(char.ToLowerInvariant).ToArray();
        return letters.Length == 0 ? "x" : new string(letters);
    }
}
