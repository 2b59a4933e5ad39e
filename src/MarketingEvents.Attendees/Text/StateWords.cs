namespace HubSpot.MarketingEvents.Attendees;

/// <summary>The words of state, status, approval, yes-or-no and role columns.</summary>
internal static class StateWords
{
    private static readonly Dictionary<string, StatusMeaning> Statuses = Index(
        (StatusMeaning.Registered,
        [
            "registered", "attending", "going", "confirmed", "approved", "accepted", "yes", "rsvp yes", "no show", "noshow", "did not attend", "not attended", "absent", "missed", "watched on demand", "on demand", "watched replay",
            "watched recording", "not checked in", "active", "complete", "completed", "paid", "auto approved", "approved by host",
        ]),
        (StatusMeaning.Attended, ["attended", "attended live", "live", "checked in", "checkedin", "present", "joined", "showed up", "attend", "participated", "attended event"]),
        (StatusMeaning.NotRegistered,
        [
            "not attending", "refunded", "partially refunded", "cancelled", "canceled", "cancelled by self", "canceled by self", "cancelled by host", "cancel", "declined", "denied", "rejected", "pending", "pending approval", "waitlist", "waitlisted", "waiting",
            "invited", "not going", "maybe", "deleted", "transferred", "unpaid", "no", "removed", "blocked", "expired", "unsubscribed", "not registered",
        ]));

    private static readonly HashSet<string> YesWords = Set("yes", "y", "true", "1", "x", "ja", "j", "oui", "si", "sim", "s", "wahr", "vrai", "verdadero", "verdadeiro", "vero", "waar", "sant", "attended", "registered", "cancelled", "canceled", "checked in", "present");

    private static readonly HashSet<string> NoWords = Set("no", "n", "false", "0", "nein", "non", "nao", "nee", "nej", "falsch", "faux", "falso", "onwaar", "falskt", "na", "none", "null", "not attended", "absent", "no show");

    private static readonly HashSet<string> Organizers = Set(
        "host", "co host", "cohost", "organizer", "organiser", "co organizer", "co organiser", "panelist", "panellist", "moderator", "producer", "staff", "alternative host", "practice session host",
        "organisator", "organisatorin", "mitorganisator", "gastgeber", "diskussionsteilnehmer", "organizador", "organizadora", "coorganizador", "co organizador", "moderador", "moderadora", "anfitrion", "anfitriao",
        "organisateur", "organisatrice", "co organisateur", "animateur", "hote", "organizzatore", "organizzatrice", "co organizzatore", "mede organisator", "panelista", "arrangor", "medarrangor");

    private static readonly HashSet<string> Presenters = Set(
        "presenter", "speaker", "referent", "referentin", "vortragender", "vortragende", "presentador", "presentadora", "ponente", "apresentador", "apresentadora", "palestrante", "presentateur", "presentatrice", "intervenant",
        "intervenante", "relatore", "relatrice", "presentatore", "presentator", "spreker", "foredragshallare");

    /// <summary>Register, attend or cancel, in any case; null for anything else.</summary>
    public static SubscriberState? ReadState(string word) => HeaderText.Normalized(word) switch
    {
        "register" => SubscriberState.Register,
        "attend" => SubscriberState.Attend,
        "cancel" => SubscriberState.Cancel,
        _ => null,
    };

    /// <summary>What a status says; null when the word is not known.</summary>
    public static StatusMeaning? ReadStatus(string word) => Statuses.TryGetValue(HeaderText.Normalized(word), out var meaning) ? meaning : null;

    /// <summary>Yes or no; null when the text is neither.</summary>
    public static bool? ReadAnswer(string text)
    {
        var word = HeaderText.Normalized(text);
        return word.Length == 0 ? text.AsSpan().ContainsAny("\u2713\u2714\u2611\u2705")
            : YesWords.Contains(word) ? true
            : NoWords.Contains(word) ? false
            : null;
    }

    public static bool IsOrganizer(string role) => Organizers.Contains(HeaderText.Normalized(role));

    public static bool IsPresenter(string role) => Presenters.Contains(HeaderText.Normalized(role));

    private static HashSet<string> Set(params string[] words) => [.. words.Select(HeaderText.Normalized)];

    private static Dictionary<string, StatusMeaning> Index(params (StatusMeaning Meaning, string[] Words)[] groups)
        => (from @group in groups from word in @group.Words select (Word: HeaderText.Normalized(word), @group.Meaning)).DistinctBy(pair => pair.Word).ToDictionary(pair => pair.Word, pair => pair.Meaning);
}
