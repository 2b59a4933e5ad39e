namespace HubSpot.MarketingEvents.Emulator.Attendance;

/// <summary>The words of the path that say what happened.</summary>
internal static class AttendanceWord
{
    private static readonly (string Word, string OfGuide)[] Words = [("register", "REGISTERED"), ("attend", "ATTENDED"), ("cancel", "CANCELLED")];

    /// <summary>The documented word that is meant; null when there is none.</summary>
    public static string? Find(string text, StateWords accepted)
        => Words.FirstOrDefault(known
            => text == known.Word
            || (accepted == StateWords.AnyCase && text.Equals(known.Word, StringComparison.OrdinalIgnoreCase))
            || (accepted == StateWords.Guide && text == known.OfGuide)).Word;
}
