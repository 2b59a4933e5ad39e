using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What is known about the files of one source, saved as JSON so that the next file needs no questions.</summary>
public sealed class AttendeeProfile
{
    private const int Version = 1;
    private const int LargestProfile = 1024 * 1024;

    /// <summary>Which column holds what. Default: none.</summary>
    public ColumnMapping? Mapping { get; set; }

    /// <summary>The state of every row. Default: as the file says.</summary>
    public SubscriberState? State { get; set; }

    /// <summary>The time zone of times that have none. Default: none.</summary>
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>The order of day and month. Default: decided from the file.</summary>
    public DateOrder? DateOrder { get; set; }

    /// <summary>Fills what the options leave open; what they say stays.</summary>
    public void ApplyTo(AttendeeFileOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Mapping ??= Mapping;
        options.State ??= State;
        options.TimeZone ??= TimeZone;
        options.DateOrder ??= DateOrder;
    }

    /// <summary>Writes it as JSON in UTF-8.</summary>
    public async Task SaveAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var profile = new JsonObject { ["version"] = Version };
        if (Mapping is { Columns.Count: > 0 } mapping)
        {
            profile["map"] = new JsonObject(mapping.Columns.OrderBy(pair => pair.Key).Select(pair => KeyValuePair.Create(FieldWord.Of(pair.Key), (JsonNode?)pair.Value)));
        }

        AddText(profile, "state", State?.ToString().ToLowerInvariant());
        AddText(profile, "timeZone", TimeZone?.Id);
        AddText(profile, "dateOrder", DateOrder is { } order ? order == Attendees.DateOrder.DayFirst ? "day-first" : "month-first" : null);
        await using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        profile.WriteTo(writer);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads what <see cref="SaveAsync"/> wrote.</summary>
    /// <exception cref="FormatException">It is not a profile; the message says what is wrong.</exception>
    public static async Task<AttendeeProfile> LoadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = new byte[LargestProfile + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (length > LargestProfile)
        {
            throw new FormatException("The profile is larger than 1 MiB.");
        }

        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(0, length), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 });
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"The profile is not JSON (line {((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture)}).", e);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"The profile cannot be used: {e.Message}", e);
        }
    }

    private static AttendeeProfile Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("The profile is not a JSON object.");
        }

        var profile = new AttendeeProfile();
        foreach (var property in root.EnumerateObject())
        {
            switch (property.Name)
            {
                case "version" when property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt32(out var version) && version == Version:
                    break;
                case "map" when property.Value.ValueKind == JsonValueKind.Object:
                    profile.Mapping = ReadMapping(property.Value);
                    break;
                case "state":
                    profile.State = StateWords.ReadState(Text(property)) ?? throw Unusable(property);
                    break;
                case "timeZone":
                    profile.TimeZone = TimeZoneInfo.TryFindSystemTimeZoneById(Text(property), out var zone) ? zone : throw Unusable(property);
                    break;
                case "dateOrder":
                    profile.DateOrder = Text(property) switch
                    {
                        "day-first" => Attendees.DateOrder.DayFirst,
                        "month-first" => Attendees.DateOrder.MonthFirst,
                        _ => throw Unusable(property),
                    };
                    break;
                default:
                    throw Unusable(property);
            }
        }

        return profile;
    }

    private static ColumnMapping ReadMapping(JsonElement map)
    {
        var mapping = new ColumnMapping();
        foreach (var property in map.EnumerateObject())
        {
            mapping.Add(FieldWord.Find(property.Name) ?? throw Unusable(property), Text(property));
        }

        return mapping;
    }

    private static string Text(JsonProperty property)
        => property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { Length: > 0 } text ? text : throw Unusable(property);

    private static FormatException Unusable(JsonProperty property) => new($"The profile holds {SafeText.Quoted(property.Name)} with a value or name that is not known.");

    private static void AddText(JsonObject profile, string name, string? value)
    {
        if (value is not null)
        {
            profile[name] = value;
        }
    }
}
