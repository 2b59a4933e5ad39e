using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>One kind of data became another.</summary>
internal static class Types
{
    /// <summary>Returns whether the two are still alike enough for their details to be compared.</summary>
    public static bool Compare(SchemaPair pair)
    {
        var (old, @new) = (pair.Old, pair.New);
        if (old.Shape == @new.Shape || IsGrowth(old, @new))
        {
            return true;
        }

        pair.Add(Kinds.TypeChanged, Judge(old, @new, pair.Direction), TypeWords.Form(old), TypeWords.Form(@new));
        return false;
    }

    // A named object of which nothing was said has a class already; it only gains or loses members.
    private static bool IsGrowth(SchemaView old, SchemaView @new)
        => old.Name is not null && @new.Name is not null
            && (old.Shape, @new.Shape) is (Shape.Free, Shape.Object) or (Shape.Object, Shape.Free);

    private static Impact Judge(SchemaView old, SchemaView @new, Direction direction)
        => (old.Shape, @new.Shape) switch
        {
            (Shape.Integer, Shape.Number) or (_, Shape.Any) or (Shape.Nothing, _) => Impact.WiderType(direction),
            (Shape.Number, Shape.Integer) or (Shape.Any, _) or (_, Shape.Nothing) => Impact.NarrowerType(direction),
            (_, Shape.Object or Shape.Free) when HasTypedValues(old) && !direction.IsSent() => Impact.Wire("Members of any type may be answered, and old clients read values of one type."),
            (Shape.Object or Shape.Free, _) when HasTypedValues(@new) && direction.IsSent() => Impact.Wire("The service refuses members of other types, and old clients may send them."),
            (Shape.Object or Shape.Map or Shape.Free, Shape.Object or Shape.Map or Shape.Free)
                => Impact.Source("Both are JSON objects, but the generated type is another one: a class or a dictionary."),
            // In an address or a header everything is text.
            (_, Shape.Text) when direction == Direction.Parameter => Impact.WiderType(direction),
            _ => Impact.Different(direction),
        };

    private static bool HasTypedValues(SchemaView view) => view.Shape == Shape.Map && view["additionalProperties"] is JObject { Count: > 0 };
}
