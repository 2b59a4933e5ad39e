namespace HubSpot.Benchmarks.Contestants;

/// <summary>One way of calling the service, from values to values.</summary>
internal interface IContestant
{
    /// <summary>Builds a body for the attendees, sends it, reads the answer.</summary>
    /// <returns>How many contacts the answer names.</returns>
    Task<int> AttendAsync(IReadOnlyList<Stay> stays);

    /// <summary>Reads a page of participations.</summary>
    /// <returns>How many of them attended.</returns>
    Task<int> ReadPageAsync();

    /// <summary>Makes a call that is refused.</summary>
    /// <returns>The length of the category of the refusal.</returns>
    Task<int> BeRefusedAsync();
}
