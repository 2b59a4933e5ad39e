using System.Globalization;
using System.Text.Json;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>An answer that says no, in one of the observed forms. Many of them have no category, although the published document requires one.</summary>
internal sealed class Refusal(int status, string message, string? category = null, Action<Utf8JsonWriter>? more = null) : Answer(status)
{
    public override ReadOnlyMemory<byte> BodyFor(string correlationId) => Json.Render(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", "error");
        writer.WriteString("message", message);
        writer.WriteString("correlationId", correlationId);
        writer.WriteOptional("category", category);
        more?.Invoke(writer);
        writer.WriteEndObject();
    });

    public static Refusal Validation(string message) => new(400, message, "VALIDATION_ERROR");

    public static Refusal MissingFields(IEnumerable<string> names) => Validation($"Invalid input JSON on line 1, column 1: Some required fields were not set: [{string.Join(", ", names)}]");

    /// <summary>A missing query value: the errors are plain texts.</summary>
    public static Refusal MissingQuery(string name) => new(400, "validation error", null, writer =>
    {
        writer.WriteStartArray("errors");
        writer.WriteStringValue($"query param {name} may not be null");
        writer.WriteEndArray();
    });

    public static Refusal UnparsablePath(string name) => new(400, $"Unable to parse value for path parameter: {name}");

    public static Refusal NotPositive(string name, string value) => new(400, $"Invalid value: '{value}' specified in {name} parameter. Should be a positive Long.");

    public static Refusal MissingAccount() => new(400, "externalAccountId is required");

    public static Refusal EventNotFound() => new(404, "No marketing event found", "OBJECT_NOT_FOUND");

    public static Refusal ResourceNotFound() => new(404, "resource not found");

    public static Refusal UnknownState(string word) => new(400, $"Unknown state for '{word}'. Correct are 'register', 'attend' or 'cancel'.");

    public static Refusal DuplicateEvent(long existing) => new(400, "An event with these external ids exists.", null, writer =>
    {
        writer.WriteString("errorType", "UNIQUE_VALUE_CONFLICT");
        writer.WriteStartObject("errorTokens");
        writer.WriteStartArray("existingObjectId");
        writer.WriteStringValue(existing.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public static Refusal TooManyInputs(int count, int largest, int status)
        => status == 413 ? TooLarge() : Validation(string.Create(CultureInfo.InvariantCulture, $"The batch has {count} inputs; at most {largest} are accepted."));

    public static Refusal TooLarge() => new(413, "The request is too large.");

    public static Refusal UnsupportedMediaType(string? mediaType) => new(415, $"The content type '{mediaType}' is not supported. Send application/json.");

    public static Refusal InternalError() => new(500, "internal error");
}
