using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSpot.MarketingEvents.Emulator.Scenario;

/// <summary>The JSON of scenarios. A member that nobody knows is refused, because a misspelt one would be without effect.</summary>
internal static class ScenarioText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        WriteIndented = true,
        IndentSize = 2,
    };

    /// <exception cref="FormatException">It is not a scenario; the message names the place.</exception>
    public static async Task<ScenarioFile> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<ScenarioFile>(stream, Options, cancellationToken) ?? throw new FormatException("The scenario is null, but must be an object.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"The scenario cannot be read: {e.Message}", e);
        }
    }

    public static Task WriteAsync(Stream stream, ScenarioFile file, CancellationToken cancellationToken) => JsonSerializer.SerializeAsync(stream, file, Options, cancellationToken);
}
