namespace HubSpot.MarketingEvents.Emulator.Attendance;

/// <summary>A rough idea of an e-mail address: what the real service checks is unknown.</summary>
internal static class AddressForm
{
    public static bool IsPlausible(string address)
    {
        var at = address.IndexOf('@');
        return at > 0
            && at == address.LastIndexOf('@')
            && address.IndexOf('.', at) > at + 1
            && !address.EndsWith('.')
            && !address.Contains("..", StringComparison.Ordinal)
            && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }
}
