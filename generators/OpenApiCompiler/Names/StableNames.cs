using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Names;

/// <summary>Gives operations, path parameters and schemas the names of the names file, independent of their names in the document.</summary>
internal static class StableNames
{
    /// <summary>Applies the names and returns a line of information for each operation and schema that has none.</summary>
    public static IReadOnlyList<string> Apply(OpenApiDocument document, NamesFile names)
    {
        var remarks = new List<string>();
        NameOperations(document, names, remarks);
        NameSchemas(document, names, remarks);
        Sort(document.Paths);
        Sort(document.Schemas);
        return remarks;
    }

    private static void NameOperations(OpenApiDocument document, NamesFile names, List<string> remarks)
    {
        var taken = names.Operations.Select(o => o.Client + "_" + o.Method).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, verb, operation) in document.Operations())
        {
            var name = names.Operations.FirstOrDefault(o => o.Matches(verb, path));
            if (name is null)
            {
                name = ProposedName.For(verb, path, candidate => taken.Add(candidate.Client + "_" + candidate.Method));
                remarks.Add($"'{verb} {path}' has no entry in '{Path.GetFileName(names.File)}'; it is called '{name.Client}.{name.Method}' until it gets one.");
            }

            operation["operationId"] = name.Client + "_" + name.Method;
            if (name.HiddenBecause is { } reason)
            {
                operation["x-hidden"] = reason;
            }

            RenameParameters(operation, OperationName.Parameters(path), OperationName.Parameters(name.Path));
        }

        // Paths last, because several operations share one path item.
        foreach (var path in document.Paths.Properties().ToList())
        {
            var name = names.Operations.FirstOrDefault(o => OperationName.Shape(o.Path) == OperationName.Shape(path.Name));
            if (name is not null && name.Path != path.Name && document.Paths[name.Path] is null)
            {
                path.Replace(new JProperty(name.Path, path.Value));
            }
        }
    }

    private static void RenameParameters(JObject operation, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var inPath = (operation["parameters"] as JArray ?? []).OfType<JObject>().Where(p => (string?)p["in"] == "path");
        var positions = inPath.Select(p => (Parameter: p, Position: from.TakeWhile(name => name != (string?)p["name"]).Count())).ToList();
        foreach (var (parameter, position) in positions.Where(p => p.Position < to.Count))
        {
            parameter["name"] = to[position];
        }
    }

    private static void NameSchemas(OpenApiDocument document, NamesFile names, List<string> remarks)
    {
        var schemas = document.Schemas;
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var schema in schemas.Properties().ToList())
        {
            if (!names.Classes.TryGetValue(schema.Name, out var name))
            {
                if (!names.Classes.Values.Contains(schema.Name))
                {
                    remarks.Add($"The schema '{schema.Name}' has no entry in '{Path.GetFileName(names.File)}'.");
                }
            }
            else if (name != schema.Name && schemas[name] is null)
            {
                renamed[schema.Name] = name;
                schema.Replace(new JProperty(name, schema.Value));
            }
            else if (name != schema.Name)
            {
                throw DocumentException.At(schema, document.File, $"The schemas '{schema.Name}' and another one of this document are both called '{name}' in '{Path.GetFileName(names.File)}'.");
            }
        }

        var mappings = Keywords.Below(document.Root).Where(m => m.Name == "mapping").SelectMany(m => m.Value.Children<JProperty>());
        foreach (var reference in document.References().Select(r => r.Reference).Concat(mappings.ToList()))
        {
            var target = (string)reference.Value!;
            if (SchemaReference.NameIn(target) is { } old && renamed.TryGetValue(old, out var name))
            {
                reference.Value = SchemaReference.Renamed(target, name);
            }
        }
    }

    // Otherwise the order would depend on the names in the document.
    private static void Sort(JObject map)
    {
        var members = map.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        map.RemoveAll();
        members.ForEach(map.Add);
    }
}
