using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>What a part of a document says about its own use: deprecated, default, read only, write only.</summary>
internal static class Lifecycle
{
    public static void Compare(SchemaPair pair)
    {
        CompareDeprecation(pair.Old.Flag("deprecated"), pair.New.Flag("deprecated"), pair.Place, pair.Log);
        Switch("readOnly", Kinds.ReadOnlyAdded, Kinds.ReadOnlyRemoved,
            Impact.Harmless("It is only ever answered; a client that still sends it is no worse off than before."),
            Impact.Harmless("It may be sent, too."));
        Switch("writeOnly", Kinds.WriteOnlyAdded, Kinds.WriteOnlyRemoved,
            Impact.Harmless("It is only ever sent, and members of answers may be missing anyway."),
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
            log.Add(Kinds.DeprecationAdded, Impact.Additive("It still works, but whoever uses it is warned when compiling."), place);
        }
        else if (old && !@new)
        {
            log.Add(Kinds.DeprecationRemoved, Impact.Harmless("It is meant to stay."), place);
        }
    }

    private static void CompareDefault(SchemaPair pair)
    {
        var old = pair.Old["default"];
        var @new = pair.New["default"];
        if (!JToken.DeepEquals(old, @new))
        {
            var impact = pair.IsSent
                ? Impact.Harmless("What old clients send stays valid, but leaving it out means something else.")
                : Impact.Harmless("Defaults of answers are not applied when reading.");
            pair.Add(Kinds.DefaultChanged, impact, old?.ToString(Formatting.None), @new?.ToString(Formatting.None));
        }
    }
}
