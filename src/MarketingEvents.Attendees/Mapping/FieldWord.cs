namespace HubSpot.MarketingEvents.Attendees;

/// <summary>The words for fields in mappings: 'first-name' for <see cref="AttendeeField.FirstName"/>.</summary>
internal static class FieldWord
{
    private static readonly Dictionary<string, AttendeeField> Fields = Enum.GetValues<AttendeeField>().ToDictionary(Of);

    public static IEnumerable<string> All => Fields.Keys;

    public static string Of(AttendeeField field)
        => string.Concat(field.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    public static AttendeeField? Find(string word)
    {
        var plain = HeaderText.Normalized(word);
        return Fields.Where(pair => HeaderText.Normalized(pair.Key) == plain).Select(pair => (AttendeeField?)pair.Value).FirstOrDefault();
    }
}
