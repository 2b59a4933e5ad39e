using HubSpot.OpenApiCompiler.Diff.Schemas;
using HubSpot.OpenApiCompiler.Generate.Naming;
using HubSpot.OpenApiCompiler.Names;
using Newtonsoft.Json;

namespace HubSpot.OpenApiCompiler.Diff.Operations;

/// <summary>What an operation takes in its path, query, headers and cookies.</summary>
internal static class ParameterComparison
{
    private static readonly string[] ComparedMembers = ["name", "in", "required", "deprecated", "schema", "content", "style", "explode"];

    public static void Compare(Operation old, Operation @new, NamesFile? names, SchemaComparison schemas, ChangeLog log)
    {
        var gone = old.Parameters().ToList();
        var fresh = @new.Parameters().ToList();
        var isReordered = IsReordered(old, @new);
        if (isReordered)
        {
            log.Add(Kinds.PathParametersReordered, Impact.Wire("Old clients send each value where the service expects another one."), @new.Content, old.Path, @new.Path);
        }

        // Where the path is another one, the position says less than the name.
        Func<Parameter, string>[] keys = old.Shape == @new.Shape && !isReordered ? [p => p.Key] : [p => $"{p.In} {p.Name}", p => p.Key];
        foreach (var (before, after) in keys.SelectMany(key => Pair(gone, fresh, key)).ToList())
        {
            CompareSame(before, after, schemas, log);
            CompareName(before, after, @new, names, log);
        }

        foreach (var (before, after) in Pair(gone, fresh, p => p.Name))
        {
            log.Add(Kinds.ParameterMoved, Impact.Wire("The service looks for it in another part of the request."), after.Place, before.In, after.In);
            CompareSame(before, after, schemas, log);
        }

        foreach (var (before, after) in Pair(gone, fresh, Content))
        {
            log.Add(Kinds.ParameterRenamed, Impact.Wire("The service does not know the old name."), after.Place, before.Name, after.Name);
        }

        gone.ForEach(p => log.Add(Kinds.ParameterRemoved, Removed(p), p.Place, $"{p.In} {p.Name}"));
        var hadOptions = old.Parameters().Any(p => !p.IsRequired);
        fresh.ForEach(p => log.Add(Kinds.ParameterAdded, Added(p, hadOptions), p.Place, null, $"{p.In} {p.Name}"));
    }

    private static void CompareSame(Parameter old, Parameter @new, SchemaComparison schemas, ChangeLog log)
    {
        if (old.IsRequired != @new.IsRequired)
        {
            log.Add(@new.IsRequired ? Kinds.ParameterBecameRequired : Kinds.ParameterBecameOptional, BecameRequired(@new.IsRequired), @new.Place);
        }

        Lifecycle.CompareDeprecation(old.IsDeprecated, @new.IsDeprecated, @new.Place, log);
        if (old.Serialization != @new.Serialization)
        {
            log.Add(Kinds.SerializationChanged, Impact.Wire("The same value is written another way."), @new.Place, old.Serialization, @new.Serialization);
        }

        schemas.Compare(old.Schema, @new.Schema, Direction.Parameter, @new.Place);
        OtherMembers.Compare(old.Content, @new.Content, ComparedMembers, log);
    }

    // A path says positions only, so the name reaches nobody but the generated argument.
    private static void CompareName(Parameter old, Parameter @new, Operation operation, NamesFile? names, ChangeLog log)
    {
        if (old.In == "path" && old.Name != @new.Name)
        {
            var impact = names?.Operations.Any(o => o.Matches(operation.Verb, operation.Path)) == true ? Impact.Noise("The names file gives the C# argument its name.")
                : Identifier.Camel(old.Name) == Identifier.Camel(@new.Name) ? Impact.Noise("Only the position is sent, and the C# argument keeps its name.")
                : Impact.Source("Only the position is sent, but the C# argument has another name, which calls with named arguments must follow.");
            log.Add(Kinds.PathParameterRenamed, impact, @new.Place, old.Name, @new.Name);
        }
    }

    private static bool IsReordered(Operation old, Operation @new)
    {
        var before = OperationName.Parameters(old.Path);
        var after = OperationName.Parameters(@new.Path);
        return old.Shape == @new.Shape && before.Where((name, position) => after[position] != name && after.Contains(name)).Any();
    }

    private static Impact BecameRequired(bool isRequired)
        => isRequired
            ? Impact.Wire("The service refuses requests without it, and old clients may leave it out.")
            : Impact.Source("It may be left out, so the generated method takes it with the optional values instead of as an argument.");

    private static Impact Removed(Parameter parameter)
        => Impact.Source(parameter.In == "path" ? "The path has lost it." : "The service no longer knows it, and the C# argument is gone.");

    private static Impact Added(Parameter parameter, bool hadOptions)
        => parameter.IsRequired
            ? Impact.Wire("The service refuses requests without it, and old clients do not send it.")
            : hadOptions
                ? Impact.Additive("It may be sent, and may be left out.")
                : Impact.Source("It may be left out, but the generated method had no optional values and takes one more argument.");

    // Takes the pairs out of both lists: where exactly one is left on each side, nothing is guessed.
    private static List<(Parameter Old, Parameter New)> Pair(List<Parameter> gone, List<Parameter> fresh, Func<Parameter, string> keyOf)
    {
        var candidates = fresh.ToLookup(keyOf);
        var pairs = gone.GroupBy(keyOf).Where(g => g.Count() == 1 && candidates[g.Key].Count() == 1)
            .Select(g => (Old: g.Single(), New: candidates[g.Key].Single())).ToList();
        var paired = pairs.SelectMany(p => new[] { p.Old, p.New }).ToHashSet();
        gone.RemoveAll(paired.Contains);
        fresh.RemoveAll(paired.Contains);
        return pairs;
    }

    private static string Content(Parameter parameter) => $"{parameter.In} {parameter.IsRequired} {parameter.Schema?.ToString(Formatting.None)}";
}
