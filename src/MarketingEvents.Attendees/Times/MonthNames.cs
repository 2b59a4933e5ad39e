namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Names of months, whole and short, in the languages of the reports.</summary>
internal static class MonthNames
{
    private static readonly string[][] Names =
    [
        ["january", "jan", "januar", "jaenner", "janner", "enero", "ene", "janvier", "janv", "gennaio", "gen", "januari", "janeiro"],
        ["february", "feb", "februar", "febrero", "fevrier", "fevr", "febbraio", "februari", "fevereiro", "fev"],
        ["march", "mar", "marz", "maerz", "mrz", "marzo", "mars", "maart", "mrt", "marco"],
        ["april", "apr", "abril", "abr", "avril", "avr", "aprile"],
        ["may", "mai", "mayo", "maggio", "mag", "mei", "maio", "maj"],
        ["june", "jun", "juni", "junio", "juin", "giugno", "giu", "junho"],
        ["july", "jul", "juli", "julio", "juillet", "juil", "luglio", "lug", "julho"],
        ["august", "aug", "agosto", "ago", "aout", "augustus", "augusti"],
        ["september", "sep", "sept", "septiembre", "septembre", "settembre", "set", "setembro"],
        ["october", "oct", "oktober", "okt", "octubre", "octobre", "ottobre", "ott", "outubro", "out"],
        ["november", "nov", "noviembre", "novembre", "novembro"],
        ["december", "dec", "dezember", "dez", "diciembre", "dic", "decembre", "dicembre", "dezembro"],
    ];

    private static readonly Dictionary<string, int> Numbers =
        (from month in Enumerable.Range(1, 12) from name in Names[month - 1] select (name, month)).ToDictionary(pair => pair.name, pair => pair.month);

    /// <summary>The number of the month; null when it is none.</summary>
    public static int? Find(string name) => Numbers.TryGetValue(HeaderText.Normalized(name), out var month) ? month : null;
}
