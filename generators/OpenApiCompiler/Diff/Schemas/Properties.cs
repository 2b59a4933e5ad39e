using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>The members of an object: which there are, and which must be there.</summary>
internal static class Properties
{
    public static void Compare(SchemaPair pair, SchemaComparison schemas)
    {
        var before = pair.Old.Properties;
        var after = pair.New.Properties;
        var wasRequired = pair.Old.Required;
        var isRequired = pair.New.Required;
        foreach (var (name, property) in before.Where(p => !after.ContainsKey(p.Key)))
        {
            var impact = IsMute(property, pair) ? Mute : Removed(wasRequired.Contains(name), pair);
            pair.Log.Add(Kinds.PropertyRemoved, impact, property, schemas.Describe(property, isOld: true));
        }

        foreach (var (name, property) in after)
        {
            if (!before.TryGetValue(name, out var former))
            {
                var impact = Added(isRequired.Contains(name) && !wasRequired.Contains(name) && !IsMute(property, pair), pair);
                pair.Log.Add(Kinds.PropertyAdded, impact, property, null, schemas.Describe(property, isOld: false));
                continue;
            }

            if (wasRequired.Contains(name) != isRequired.Contains(name))
            {
                CompareRequired(isRequired.Contains(name), property, pair);
            }

            if (!pair.IsSent && !IsMute(former, pair) && IsMute(property, pair))
            {
                pair.Log.Add(Kinds.WriteOnlyAdded, LeftAnswer(wasRequired.Contains(name)), property);
            }
            else if (!IsMute(former, pair) || !IsMute(property, pair))
            {
                schemas.Compare(former, property, pair.Direction, pair.Place);
            }
        }

        CompareUndeclared(pair);
    }

    // Marks of members that the schema does not declare; such a member is data of the caller.
    private static void CompareUndeclared(SchemaPair pair)
    {
        var before = pair.Old.Required.Where(name => !pair.Old.Properties.ContainsKey(name)).ToList();
        var after = pair.New.Required.Where(name => !pair.New.Properties.ContainsKey(name)).ToList();
        foreach (var name in after.Where(name => !pair.Old.Required.Contains(name)))
        {
            pair.Add(Kinds.PropertyBecameRequired, Required(isRequired: true, pair), null, name);
        }

        foreach (var name in before.Where(name => !pair.New.Required.Contains(name)))
        {
            pair.Add(Kinds.PropertyBecameOptional, Required(isRequired: false, pair), name);
        }
    }

    private static Impact LeftAnswer(bool wasRequired)
        => wasRequired
            ? Impact.Wire("It was always answered and is answered no longer.")
            : Impact.Harmless("It is answered no longer; old clients can do without, because it was not always answered.");

    private static Impact Mute { get; } = Impact.Source("It never travelled this way, but the C# member is gone.");

    private static Impact Added(bool isRequired, SchemaPair pair)
        => pair.IsSent && isRequired
            ? Impact.Wire("The service refuses requests without it, and old clients do not send it.")
            : pair.IsSent
                ? Impact.Additive("It may be sent, and may be left out.")
                : Impact.Additive("One more member to read.");

    private static Impact Removed(bool wasRequired, SchemaPair pair)
        => (pair.IsSent, IsClosed: pair.New["additionalProperties"] is JValue { Value: false }, wasRequired) switch
        {
            (true, true, _) => Impact.Wire("The service refuses members that it does not know, and old clients still send this one."),
            (true, false, _) => Impact.Source("The service no longer knows it, and the C# member is gone."),
            (false, _, true) => Impact.Wire("It was always answered and is missing now; the C# member is gone, too."),
            (false, _, false) => Impact.Source("It was not always answered, so old clients can do without, but the C# member is gone."),
        };

    private static void CompareRequired(bool isRequired, JToken property, SchemaPair pair)
        => pair.Log.Add(
            isRequired ? Kinds.PropertyBecameRequired : Kinds.PropertyBecameOptional,
            IsMute(property, pair) ? Impact.Harmless("It does not travel this way.") : Required(isRequired, pair),
            property);

    private static Impact Required(bool isRequired, SchemaPair pair)
        => (isRequired, pair.IsSent) switch
        {
            (true, true) => Impact.Wire("The service refuses requests without it, and old clients may leave it out."),
            (true, false) => Impact.Harmless("Answers are read without trusting required marks, so nothing changes for whoever reads."),
            (false, true) => Impact.Additive("It may be left out; what old clients send is still complete."),
            (false, false) => Impact.Wire("It was always answered and may be missing now."),
        };

    // What is read only is never sent, and what is write only is never answered, whatever schema it stands in.
    private static bool IsMute(JToken property, SchemaPair pair) => property.Member(pair.IsSent ? "readOnly" : "writeOnly").IsTrue();
}
