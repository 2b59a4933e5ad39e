using System.Globalization;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What is said about failed calls, beyond what every command says.</summary>
internal static class ServiceMessages
{
    private const int LongestText = 300;

    public const string OutputCannotBeWritten = "The output could not be written to its end.";

    public static string Failure(HubSpotException failure, Uri address) => failure switch
    {
        { ExistingObjectId: { } id } => $"An event with these external ids exists already. Its object id is {id.ToString(CultureInfo.InvariantCulture)}; 'hubspot-events events update' changes it.",
        { StatusCode: 400 or 422, ServiceMessage: { Length: > 0 } text } => $"{failure.Message} HubSpot says: {Shown(text)}",
        _ => Messages.ServiceFailure(failure, address),
    };

    // The reason of a refused value stands in this text only, and the values can be addresses.
    private static string Shown(string text)
    {
        var line = SafeText.OneLine(SafeText.WithoutAddresses(text));
        return line.Length <= LongestText ? line : line[..LongestText] + "…";
    }
}
