using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>What a part of a document says about its own use: deprecated, default, read only, write only.</summary>
internal static class Lifecycle
{
    private static readonly string[] StabilityLevels = ["draft", "alpha", "beta", "stable"];

    public static void Compare(SchemaPair pair)
    {
        CompareDeprecation(pair.Old.Flag("deprecated"), pair.New.Flag("deprecated"), pair.Place, pair.Log);
        Switch("readOnly", Kinds.ReadOnlyAdded, Kinds.ReadOnlyRemoved,
            Impact.Harmless("It is only ever answered; a client that still sends it is no worse off than before."),
            Impact.Harmless("It may be sent, too."));
        Switch("writeOnly", Kinds.WriteOnlyAdded, Kinds.WriteOnlyRemoved,
            Impact.Harmless("It is only ever sent."),
            Impact.Harmless("It may be answered, too, and members that nobody knows are kept."));
        CompareDefault(pair);

        void Switch(string keyword, string added, string removed, Impact whenAdded, Impact whenRemoved)
        {
            if (pair.Old.Flag(keyword) != pair.New.Flag(keyword))
            {
                pair.Add(pair.New.Flag(keyword) ? added : removed, pair.New.Flag(keyword) ? whenAdded : whenRemoved);
            }
        }
    }

    public static void CompareDeprecation(bool old, bool @new, JToken place, ChangeLog log)
    {
        if (!old && @new)
        {
            log.Add(Kinds.DeprecationAdded, Impact.Harmless("It still works, but is meant to go."), place);
        }
        else if (old && !@new)
        {
            log.Add(Kinds.DeprecationRemoved, Impact.Harmless("It is meant to stay."), place);
        }
    }

    /// <summary>When an operation goes away, and how stable it is meant to be.</summary>
    public static void CompareAnnouncements(JObject old, JObject @new, ChangeLog log)
    {
        var (sunset, newSunset) = (old[KnownExtensions.Sunset].Word(), @new[KnownExtensions.Sunset].Word());
        if (sunset != newSunset)
        {
            var kind = sunset is null ? Kinds.SunsetAdded : newSunset is null ? Kinds.SunsetRemoved : Kinds.SunsetChanged;
            log.Add(kind, Impact.Harmless("It works until that day."), @new, sunset, newSunset);
        }

        var (level, newLevel) = (old[KnownExtensions.StabilityLevel].Word(), @new[KnownExtensions.StabilityLevel].Word());
        if (level != newLevel)
        {
            log.Add(StabilityKind(level, newLevel), Impact.Harmless("It is a promise about changes to come."), @new, level, newLevel);
        }
    }

    private static string StabilityKind(string? old, string? @new)
    {
        var (before, after) = (Array.IndexOf(StabilityLevels, old ?? "stable"), Array.IndexOf(StabilityLevels, @new ?? "stable"));
        return before < 0 || after < 0 || before == after ? Kinds.StabilityChanged : after < before ? Kinds.StabilityLowered : Kinds.StabilityRaised;
    }

    private static void CompareDefault(SchemaPair pair)
    {
        var old = pair.Old["default"];
        var @new = pair.New["default"];
        if (!JToken.DeepEquals(old, @new))
        {
            var impact = pair.IsSent && !pair.IsInside && old is not null && @new is not null
                ? Impact.Wire("Old clients that leave it out ask for something else than before.")
                : pair.IsSent
                ? Impact.Harmless("What old clients send stays valid; what leaving it out means is said on one side only.")
                : Impact.Harmless("Defaults of answers are not applied when reading.");
            pair.Add(Kinds.DefaultChanged, impact, old?.ToString(Formatting.None), @new?.ToString(Formatting.None));
        }
    }
}
