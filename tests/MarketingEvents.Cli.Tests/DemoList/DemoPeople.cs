using System.Text;
using Bogus;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>Invents people; each comes once. Addresses have capitals, plus signs and dots, as real ones do.</summary>
internal sealed class DemoPeople(Randomizer chance)
{
    private static readonly string[] Locales = ["en", "de", "fr", "es", "pl"];
    private static readonly string[] Domains = ["example.com", "example.net", "example.org"];

    private readonly Dictionary<string, Faker> _fakers = Locales.ToDictionary(locale => locale, locale => new Faker(locale) { Random = chance });
    private int _count;

    public DemoPerson WithEmail()
    {
        var names = _fakers[chance.ArrayElement(Locales)].Name;
        var (first, last) = (names.FirstName(), names.LastName());
        return new DemoPerson(first, last, Address(Ascii(first), Ascii(last), ++_count), null);
    }

    public DemoPerson WithContactId(long id) => WithEmail() with { ContactId = id };

    // The number keeps addresses apart that differ in nothing else.
    private string Address(string first, string last, int number)
    {
        var local = (number % 8) switch
        {
            0 => $"{first}.{last}+webinar{number}",
            1 => $"{Capital(first)}.{Capital(last)}{number}",
            2 => $"{first}_{last}.{number}",
            3 => $"{first[0]}.{last}-{number}",
            _ => $"{first}.{last}{number}",
        };
        return $"{local}@{chance.ArrayElement(Domains)}";
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Ascii(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter).Select(char.ToLowerInvariant).ToArray();
        return letters.Length == 0 ? "x" : new string(letters);
    }
}
