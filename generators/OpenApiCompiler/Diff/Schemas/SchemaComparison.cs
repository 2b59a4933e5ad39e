using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>
/// Compares schemas position by position. Named schemas wait in a queue and are compared once per direction, so that cycles
/// end and long chains of references need no deep stack.
/// </summary>
internal sealed class SchemaComparison(SchemaReader oldReader, SchemaReader newReader, SchemaRenames renames, ChangeLog log)
{
    private readonly Queue<SchemaPair> _open = new();
    private readonly HashSet<(object Old, object New, Direction Direction)> _seen = [];

    /// <summary>Compares what stands in one position of both documents; <paramref name="place"/> names it where either is missing.</summary>
    public void Compare(JToken? old, JToken? @new, Direction direction, JToken place)
    {
        if (old is null && @new is null)
        {
            return;
        }

        var before = oldReader.Read(old);
        var after = newReader.Read(@new);
        var position = new SchemaPair(before, after, direction, @new ?? place, log.For(direction));
        Identity.Compare(position, renames);
        var content = position with { Place = after.Target ?? before.Target ?? place };
        CompareNull(before.IsNullableHere == after.IsNullableHere ? content : position);

        if (!_seen.Add((before.Target ?? (object)"", after.Target ?? (object)"", direction)))
        {
            return;
        }

        if (before.Name is null && after.Name is null)
        {
            CompareContent(content);
        }
        else
        {
            _open.Enqueue(content);
        }
    }

    /// <summary>Compares two schemas of one name, unless something else has led to them already.</summary>
    public void CompareUnreached(JToken old, JToken @new)
    {
        if (!Enum.GetValues<Direction>().Any(direction => _seen.Contains((old, @new, direction))))
        {
            Compare(old, @new, Direction.Answer, @new);
            Finish();
        }
    }

    /// <summary>The type in a few words.</summary>
    public string Describe(JToken position, bool isOld) => TypeWords.Of((isOld ? oldReader : newReader).Read(position));

    /// <summary>Works until nothing that was reached is left uncompared.</summary>
    public void Finish()
    {
        while (_open.TryDequeue(out var next))
        {
            CompareContent(next);
        }
    }

    private void CompareContent(SchemaPair pair)
    {
        Lifecycle.Compare(pair);
        Discriminators.Compare(pair, renames);
        if (Alternatives.Compare(pair, this, renames) || !Types.Compare(pair))
        {
            return;
        }

        Formats.Compare(pair);
        Enums.Compare(pair);
        Limits.Compare(pair);
        Properties.Compare(pair, this);
        AdditionalProperties.Compare(pair, this);
        Inheritance.Compare(pair, renames);
        ContentTypes.Compare(pair);
        OtherKeywords.Compare(pair);
        if (pair.Old.Shape == Shape.List)
        {
            Compare(pair.Old["items"], pair.New["items"], pair.Direction, pair.Place);
        }
    }

    private static void CompareNull(SchemaPair pair)
    {
        // Items of value types are 'long' or 'long?'; every member can be null anyway.
        var isOtherType = pair.IsInside && CSharpTypes.IsValueType(pair.New);
        switch (pair.Old.IsNullable, pair.New.IsNullable)
        {
            case (false, true):
                pair.Add(Kinds.BecameNullable, isOtherType ? Impact.WiderType(pair.Direction)
                    : pair.IsSent ? Impact.Additive("Null may be sent.")
                    : Impact.Harmless("Null may be answered, and every generated member can be null."));
                break;

            case (true, false):
                pair.Add(Kinds.BecameNotNullable, isOtherType ? Impact.NarrowerType(pair.Direction)
                    : pair.IsSent ? Impact.Wire("The service refuses null.")
                    : Impact.Harmless("Null is answered no longer."));
                break;
        }
    }
}
