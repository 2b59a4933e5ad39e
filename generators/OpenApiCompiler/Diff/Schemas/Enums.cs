using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Lists of allowed values. Enums that we read are open: a word that nobody knows survives.</summary>
internal static class Enums
{
    public static void Compare(SchemaPair pair)
    {
        switch (ValuesOf(pair.Old), ValuesOf(pair.New))
        {
            case (null, { } after):
                pair.Add(Kinds.EnumAdded, Impact.NarrowerType(pair.Direction), null, string.Join(", ", after));
                break;

            case ({ } before, null):
                pair.Add(Kinds.EnumRemoved, pair.IsSent ? Impact.WiderType(pair.Direction) : StillOpen, string.Join(", ", before));
                break;

            case ({ } before, { } after):
                CompareValues(before, after, pair);
                break;
        }

        CompareExtensible(ValuesOf(pair.Old, KnownExtensions.ExtensibleEnum) ?? [], ValuesOf(pair.New, KnownExtensions.ExtensibleEnum) ?? [], pair);
    }

    // Such a list names the values of today; the type stays a text.
    private static void CompareExtensible(IReadOnlyList<string> before, IReadOnlyList<string> after, SchemaPair pair)
    {
        foreach (var value in before.Except(after))
        {
            pair.Add(Kinds.ExtensibleValueRemoved, pair.IsSent
                ? Impact.Wire("The service no longer names a value that old clients may send.")
                : Impact.Harmless("The value is answered no longer; the C# type is a text."), value);
        }

        foreach (var value in after.Except(before))
        {
            pair.Add(Kinds.ExtensibleValueAdded, Impact.Harmless("One more value of a text."), null, value);
        }
    }

    private static Impact StillOpen { get; } = Impact.Source("Enums in answers are open, so old clients read any value, but the C# type is another one.");

    private static void CompareValues(IReadOnlyList<string> before, IReadOnlyList<string> after, SchemaPair pair)
    {
        foreach (var value in before.Except(after))
        {
            pair.Add(Kinds.EnumValueRemoved, pair.IsSent
                ? Impact.Wire("The service refuses a value that old clients may send.")
                : Impact.Source("The value is answered no longer, and its C# constant is gone."), value);
        }

        foreach (var value in after.Except(before))
        {
            pair.Add(Kinds.EnumValueAdded, pair.IsSent
                ? Impact.Additive("One more value may be sent.")
                : Impact.Additive("Enums in answers are open, so old clients read the new value as it is."), null, value);
        }
    }

    private static IReadOnlyList<string>? ValuesOf(SchemaView view, string keyword = "enum")
        => view[keyword] is JArray list
            ? [.. list.Where(v => v.Type != JTokenType.Null).Select(v => v.Word() ?? v.ToString(Formatting.None)).Distinct(StringComparer.Ordinal)]
            : null;
}
