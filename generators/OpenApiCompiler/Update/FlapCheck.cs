using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Diff.Reports;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>
/// Notices changes that take back an earlier one. HubSpot's operations, responses and schemas have vanished and come back
/// within days: whoever knows can wait a little before following.
/// </summary>
internal static class FlapCheck
{
    // Where one of these happened, there is only one thing that it can have happened to.
    private static readonly string[] KnownByPlace =
    [
        "operation-", "parameter-", "request-body-", "success-response-", "error-response-", "answer-body-", "header-", "property-", "schema-",
    ];

    private const int MostPlaces = 5;

    public static IReadOnlyList<string> Find(DocumentDiff diff, IReadOnlyList<LockStep> history)
        => [.. from change in diff.Changes
               where change.Severity > Severity.Noise
               let step = history.FirstOrDefault(s => s.Changes.Any(earlier => IsTakenBack(earlier, change)))
               where step is not null
               group change.Place.Text by (change.Kind, step) into flap
               let places = Listing.Of([.. flap.Distinct(StringComparer.Ordinal)], MostPlaces, "; ")
               select FormattableString.Invariant($"{flap.Key.Kind} takes back a change of {flap.Key.step.Adopted:yyyy-MM-dd} ('{flap.Key.step.Source}'): {places}")];

    private static bool IsTakenBack(LockChange earlier, Change change)
    {
        if (change.Kind != Kinds.Inverse(earlier.Kind))
        {
            return false;
        }

        var isSwapped = earlier.Old == change.New && earlier.New == change.Old;
        var isSamePlace = earlier.Place == change.Place.Text;
        var isOneWay = change.Kind != earlier.Kind;
        return isOneWay && KnownByPlace.Any(k => change.Kind.StartsWith(k, StringComparison.Ordinal))
            ? isSamePlace
            : isSwapped && (isSamePlace || change.Kind is Kinds.SchemaRenamed or Kinds.OperationMoved or Kinds.EditionChanged);
    }
}
