using System.Globalization;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What a file holds, in numbers. As long as required questions are open, people and states are not counted yet.</summary>
public sealed record AttendeeFileSummary
{
    /// <summary>Rows of tables in the file, without headers and blank lines.</summary>
    public int Rows { get; internal init; }

    /// <summary>People of whom something is recorded.</summary>
    public int People { get; internal init; }

    /// <summary>People who registered.</summary>
    public int Registered { get; internal init; }

    /// <summary>People who attended.</summary>
    public int Attended { get; internal init; }

    /// <summary>People who cancelled.</summary>
    public int Cancelled { get; internal init; }

    /// <summary>Rows that became part of another row of the same person's attendance.</summary>
    public int RejoinsMerged { get; internal init; }

    /// <summary>Registrations and cancellations that repeat another row of the same person.</summary>
    public int Duplicates { get; internal init; }

    /// <summary>Rows of hosts, organizers and panelists that were left out.</summary>
    public int OrganizersLeftOut { get; internal init; }

    /// <summary>Rows of presenters that were left out.</summary>
    public int PresentersLeftOut { get; internal init; }

    /// <summary>Rows of people who are not registered, such as declined or refunded ones.</summary>
    public int NotRegistered { get; internal init; }

    /// <summary>Rows that say nothing about a state that is sent.</summary>
    public int NothingToSend { get; internal init; }

    /// <summary>Rows that are rejected.</summary>
    public int Rejected { get; internal init; }

    /// <summary>Of the rejected rows, those without an address.</summary>
    public int WithoutAddress { get; internal init; }

    /// <summary>Addresses from which 'mailto:', brackets, quotation marks or invisible characters were removed.</summary>
    public int AddressesCleaned { get; internal init; }

    /// <summary>People for whom the start or end of the event stands in for a time that the file does not have.</summary>
    public int EventTimesUsed { get; internal init; }

    /// <summary>The numbers in one line, without those that are zero.</summary>
    public override string ToString()
    {
        var parts = new (int Number, string One, string Many)[]
        {
            (Registered, "registered", "registered"),
            (Attended, "attended", "attended"),
            (Cancelled, "cancelled", "cancelled"),
            (RejoinsMerged, "re-join merged", "re-joins merged"),
            (Duplicates, "duplicate", "duplicates"),
            (OrganizersLeftOut, "host left out", "hosts left out"),
            (PresentersLeftOut, "presenter left out", "presenters left out"),
            (NotRegistered, "not registered", "not registered"),
            (NothingToSend, "row with nothing to send", "rows with nothing to send"),
            (EventTimesUsed, "person with times of the event", "people with times of the event"),
            (AddressesCleaned, "address cleaned", "addresses cleaned"),
            (WithoutAddress, "row without an address", "rows without an address"),
            (Rejected - WithoutAddress, "other row rejected", "other rows rejected"),
        };
        var texts = parts.Where(part => part.Number > 0)
            .Select(part => $"{part.Number.ToString(CultureInfo.InvariantCulture)} {(part.Number == 1 ? part.One : part.Many)}")
            .ToList();
        return texts.Count == 0 ? $"{Rows.ToString(CultureInfo.InvariantCulture)} rows" : string.Join(", ", texts);
    }
}
