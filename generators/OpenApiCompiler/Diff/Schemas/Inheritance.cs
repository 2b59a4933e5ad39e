namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Which schemas a schema derives from. The members are compared by themselves; this is about the C# base class alone.</summary>
internal static class Inheritance
{
    public static void Compare(SchemaPair pair, SchemaRenames renames)
    {
        var before = pair.Old.Bases.Select(renames.Current).ToList();
        foreach (var name in before.Except(pair.New.Bases))
        {
            pair.Add(Kinds.BaseRemoved, Impact.Source("The generated class can no longer stand for this one."), name);
        }

        foreach (var name in pair.New.Bases.Except(before))
        {
            pair.Add(Kinds.BaseAdded, Impact.Harmless("The generated class can stand for this one, too."), null, name);
        }
    }
}
