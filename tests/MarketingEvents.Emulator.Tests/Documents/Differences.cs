namespace HubSpot.MarketingEvents.Tests;

/// <summary>Where answers differ from the published document on purpose, and what each difference rests on.</summary>
internal static class Differences
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        new("requestedAt: StringExpected", "Observed as null in the shared batch envelope."),
        new("errors[].subCategory: ObjectExpected", "Observed as a text."),
        new("errors[].context: PropertyRequired", "Missing in the observed entry for equal instants."),
        new("errors[].errors: PropertyRequired", "Missing in the observed entry for equal instants."),
        new("errors[].links: PropertyRequired", "Missing in the observed entry for equal instants."),
        new("customProperties[].*: PropertyRequired", "Users and the guide know name and value only."),
        new("externalEventId: StringExpected", "Null for events of the user interface in the guide's example."),
        new("properties.attendanceDurationSeconds: IntegerExpected", "Observed as null for a registered contact."),
        new("properties.attendancePercentage: StringExpected", "Observed as null for a registered contact."),
        new("Error category: PropertyRequired", "Missing in observed refusals of paths, queries and duplicates."),
        new("Error errors[]: ObjectExpected", "Observed as plain texts for missing query values."),
        new("Error errors[].message: PropertyRequired", "The same plain texts."),
        new("POST /batch/archive 207: a body", "The published text speaks of 207 for unknown ids and declares no body; the ids have to be named somewhere."),
    ];
}
