namespace HubSpot.MarketingEvents.Attendees;

/// <summary>
/// The names that columns have in reports, in English, German, Spanish, French, Italian, Dutch, Portuguese and Swedish.
/// Of several columns for one field, the one whose name stands further left is taken.
/// </summary>
internal static class HeaderNames
{
    private const int RankWithNote = 100;
    private const int RankOfPattern = 200;

    private static readonly (AttendeeField Field, string[] Names)[] Known =
    [
        (AttendeeField.Email,
        [
            "email", "attendee email", "participant email", "user email", "guest email", "registrant email", "email address", "attendee email address", "mail", "mail address", "emails",
            "correo electronico", "correo", "direccion de correo electronico", "e mail del asistente", "courriel", "adresse email", "adresse e mail", "adresse de messagerie", "adresse mail", "mel",
            "e mail adresse", "email adresse", "mailadresse", "e mail do participante", "endereco de e mail", "endereco de email", "indirizzo e mail", "indirizzo email", "posta elettronica",
            "e mailadres", "emailadres", "e post", "e postadress", "epostadress", "work email", "business email", "email work", "company email",
            "participant id upn", "user principal name", "upn",
        ]),
        (AttendeeField.ContactId, ["contact id", "vid", "hubspot contact id", "record id", "record id contact", "hs object id"]),
        (AttendeeField.Name,
        [
            "name", "full name", "user name", "display name", "attendee name", "participant name", "guest name", "nome", "nome completo", "nombre completo", "nom complet",
            "vollstandiger name", "teilnehmer", "teilnehmername", "nome visualizzato", "nome de exibicao", "nombre para mostrar", "naam", "volledige naam", "namn", "nom et prenom", "nombre y apellidos",
        ]),
        (AttendeeField.FirstName, ["first name", "given name", "forename", "vorname", "prenom", "primeiro nome", "primer nombre", "nombre", "voornaam", "fornamn", "nome proprio"]),
        (AttendeeField.LastName, ["last name", "surname", "family name", "nachname", "familienname", "nom", "nom de famille", "sobrenome", "ultimo nome", "apellido", "apellidos", "cognome", "achternaam", "efternamn"]),
        (AttendeeField.Registered,
        [
            "registered at", "registered on", "registered", "registration time", "registration date time", "registration date", "registration timestamp", "date registered", "time registered", "sign up time",
            "signup time", "sign up date", "signed up", "signed up at", "signed up on", "anmeldezeit", "anmeldedatum", "registrierungszeit", "registrierungsdatum", "angemeldet", "angemeldet am", "fecha de registro", "hora de registro", "date d inscription", "heure d inscription", "inscrit le",
            "data di registrazione", "ora di registrazione", "data de registro", "hora de registro", "data de inscricao", "data da inscricao", "hora da inscricao", "registratietijd", "registratiedatum", "anmald", "anmalningstid",
        ]),
        (AttendeeField.Approval, ["approval status", "approval", "registration status", "genehmigungsstatus", "estado de aprobacion", "statut d approbation"]),
        (AttendeeField.Joined,
        [
            "joined at", "first join", "first join time", "first joined", "join time", "joined", "join date time", "time joined", "joined time", "join date", "joined on", "time of joining", "entry time", "time in", "check in time in", "arrival time", "arrived", "arrived at", "entered", "entered at", "enter time", "start of attendance",
            "erster beitritt", "erste teilnahme", "beitrittszeit", "beitritt", "beitritt um", "beigetreten", "beigetreten um", "teilnahmebeginn", "beitrittszeitpunkt", "zeitpunkt des beitritts",
            "primera union", "primera entrada", "primer ingreso", "primera incorporacion", "hora de union", "hora de ingreso", "hora de entrada", "hora a la que se unio", "se unio a las",
            "premiere connexion", "premiere arrivee", "premiere participation", "premiere jonction", "heure d arrivee", "heure de connexion", "heure d entree", "arrivee",
            "primo accesso", "prima partecipazione", "primo ingresso", "ora di ingresso", "ora di accesso", "ora di partecipazione", "ora ingresso", "entrata", "ingresso",
            "eerste deelname", "eerste keer deelgenomen", "tijd van deelname", "tijdstip van deelname", "deelnametijd", "begin deelname",
            "primeiro ingresso", "primeira entrada", "primeira vez que ingressou", "hora de ingresso", "horario de ingresso", "horario de entrada", "hora da entrada", "hora da adesao", "entrada",
            "forsta anslutning", "anslutningstid", "anslot", "ansluten", "gick med",
        ]),
        (AttendeeField.Left,
        [
            "left at", "last leave", "last leave time", "last left", "leave time", "left", "leave date time", "time left", "time exited", "exit time", "exited", "exited at", "leaving time", "left on", "time out", "time of leaving", "departure time", "departed", "departed at", "end of attendance",
            "letztes verlassen", "letzter austritt", "verlassenszeit", "verlassen", "verlassen um", "austrittszeit", "austritt", "zeit des verlassens", "teilnahmeende", "zeitpunkt des verlassens",
            "ultima salida", "ultimo abandono", "hora de salida", "hora a la que salio", "hora de abandono", "salida",
            "dernier depart", "derniere sortie", "derniere deconnexion", "heure de depart", "heure de sortie", "heure de deconnexion", "depart", "sortie",
            "ultima uscita", "ultimo abbandono", "ora di uscita", "ora uscita", "ora di abbandono", "uscita",
            "laatste vertrek", "laatst verlaten", "tijd van vertrek", "tijdstip van vertrek", "vertrektijd", "vertrek", "einde deelname",
            "ultima saida", "hora de saida", "horario de saida", "hora da saida", "saida",
            "senast lamnade", "sista lamnade", "lamnade", "lamnade kl", "tid for lamnande", "slutade",
        ]),
        (AttendeeField.Duration,
        [
            "duration", "time in session", "time in session minutes", "duration minutes", "duration seconds", "in meeting duration", "meeting duration attended", "attendance duration", "attended duration", "minutes attended",
            "dauer", "besprechungsdauer", "dauer der teilnahme", "teilnahmedauer", "duracion", "duracion de la reunion", "duracion en la reunion", "duree", "duree de participation", "duree de la reunion",
            "durata", "durata riunione", "durata nella riunione", "duur", "duur in vergadering", "duracao", "duracao na reuniao", "duracao da participacao", "varaktighet",
        ]),
        (AttendeeField.Attended,
        [
            "attended", "attended live", "has attended", "did attend", "checked in at", "checked in", "check in time", "check in date", "checkin time", "check in", "checkin", "checked in time", "attendance", "teilgenommen", "anwesend", "asistio", "present", "presence", "a participe", "ha partecipato", "presente", "participou", "compareceu", "aanwezig", "deltog", "narvaro",
        ]),
        (AttendeeField.Cancelled,
        [
            "cancelled at", "canceled at", "cancelled on", "canceled on", "cancelled", "canceled", "cancellation time", "cancelation time", "cancellation date", "abgesagt", "storniert", "cancelado", "annule", "annullato", "geannuleerd", "avbokad",
        ]),
        (AttendeeField.State, ["state", "subscriber state", "hubspot state"]),
        (AttendeeField.Status, ["attendee status", "attendance status", "participant status", "status", "estado", "statut", "stato"]),
        (AttendeeField.InteractionTime, ["interaction date time", "interaction time", "interaction at", "occurred at"]),
        (AttendeeField.Role,
        [
            "role", "user role", "participant role", "attendee role", "participant type", "rolle", "rol", "funcion", "papel", "funcao", "ruolo", "roll",
        ]),
        (AttendeeField.TimeZone, ["time zone", "timezone", "zeitzone", "zona horaria", "fuseau horaire", "fuso orario", "tijdzone", "fuso horario", "tidszon"]),
    ];

    private static readonly Dictionary<string, (AttendeeField Field, int Rank)> ByName = Index();

    private static readonly string[] NotTheAddress =
    [
        "opt", "optin", "sent", "status", "owner", "consent", "host", "organizer", "organiser", "verified", "subscribed", "unsubscribed", "domain", "marketing", "newsletter", "bounced", "opened", "clicked", "inviter",
        "invited", "manager", "sponsor", "referrer", "buyer", "purchaser", "secondary", "alternate", "confirmation", "confirmed", "count", "valid", "preference", "preferences", "permission", "by", "speaker", "panelist", "is", "has",
        "delivered", "reminder", "reminders", "type", "id", "template", "subject", "date", "time", "updates", "receive", "via", "source",
    ];

    private static readonly string[] NotATime = ["link", "url", "count", "number", "method", "ip", "device", "type", "reason", "name", "browser", "early", "late", "minutes", "times", "by", "source", "platform", "page", "form", "id"];

    private static readonly string[] TimeWords = ["time", "at", "date", "timestamp", "on", "first", "last", "hora", "horario", "zeit", "uhrzeit", "heure", "ora", "orario", "tijd", "tijdstip", "tid", "datetime", "utc", "gmt"];

    private static readonly (AttendeeField Field, string[] Words)[] Patterns =
    [
        (AttendeeField.Joined, ["join", "joined", "joining", "entry", "entered", "arrival", "arrived", "login", "beitritt", "eintritt", "union", "ingreso", "entrada", "arrivee", "connexion", "ingresso", "accesso", "deelname", "anslutning"]),
        (AttendeeField.Left, ["leave", "leaving", "left", "exit", "exited", "departure", "departed", "logout", "verlassen", "austritt", "salida", "depart", "sortie", "deconnexion", "uscita", "vertrek", "saida", "lamnade"]),
        (AttendeeField.Registered, ["registration", "registered", "signup", "anmeldung", "registrierung", "inscripcion", "inscription", "registrazione", "registratie", "inscricao", "registro"]),
    ];

    /// <summary>The field of a column, and how sure the name is: less is surer. Null when the name says nothing.</summary>
    public static (AttendeeField Field, int Rank)? Find(string header)
    {
        if (ByName.TryGetValue(HeaderText.Normalized(header), out var exact))
        {
            return exact;
        }

        return ByName.TryGetValue(HeaderText.WithoutNote(header), out var noted) ? (noted.Field, noted.Rank + RankWithNote) : OfPattern(HeaderText.Words(header).Split(' '));
    }

    /// <summary>Every known name of a field, normalized; for suggestions.</summary>
    public static IEnumerable<string> NamesOf(AttendeeField field) => Known.First(known => known.Field == field).Names.Select(HeaderText.Normalized);

    private static (AttendeeField, int)? OfPattern(string[] words)
    {
        // Long names are questions of a form, such as 'May we send you an email?'.
        if (words.Length is 0 or > 5)
        {
            return null;
        }

        var isMail = words.Any(word => word is "email" or "mail" or "correo" or "courriel" or "emailaddress" or "mailadresse" or "emailadresse" or "epost" or "emailadres");
        if (isMail && !words.Any(NotTheAddress.Contains))
        {
            return (AttendeeField.Email, RankOfPattern);
        }

        var isTime = words.Any(TimeWords.Contains) && !words.Any(NotATime.Contains);
        return isTime
            ? Patterns.Where(pattern => words.Any(pattern.Words.Contains)).Select(pattern => ((AttendeeField, int)?)(pattern.Field, RankOfPattern)).FirstOrDefault()
            : null;
    }

    private static Dictionary<string, (AttendeeField, int)> Index()
    {
        var index = new Dictionary<string, (AttendeeField, int)>();
        foreach (var (field, names) in Known)
        {
            for (var rank = 0; rank < names.Length; rank++)
            {
                index.TryAdd(HeaderText.Normalized(names[rank]), (field, rank));
            }
        }

        return index;
    }
}
