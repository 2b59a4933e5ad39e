namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Whether the same schema stands in a position: by name, by another name, or written in place.</summary>
internal static class Identity
{
    public static void Compare(SchemaPair pair, SchemaRenames renames)
    {
        var (old, @new) = (pair.Old, pair.New);
        switch (old.Name, @new.Name)
        {
            case ({ } before, { } after) when !renames.AreOne(before, after):
                pair.Add(Kinds.SchemaReplaced, renames.Judge(before, after), before, after);
                break;

            // Where alternatives come or go as a whole, that says it all.
            case ({ } before, null) when @new.Target is not null && @new.Alternatives is null:
                pair.Add(Kinds.SchemaInlined, Judge(old), before);
                break;

            case (null, { } after) when old.Target is not null && old.Alternatives is null:
                pair.Add(Kinds.SchemaExtracted, Judge(@new), null, after);
                break;
        }
    }

    private static Impact Judge(SchemaView view)
        => view.Shape == Shape.Object || view["enum"] is not null
            ? Impact.Source("The wire stays the same, but the generated class gets another name.")
            : Impact.Harmless("The wire stays the same, and so does the C# type.");
}
